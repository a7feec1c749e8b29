using MovieRecs.Web.Promotion;

namespace MovieRecs.Web.Training;

/// <summary>What a training made, whether it serves or not.</summary>
/// <param name="Number">Of its file.</param>
public sealed record TrainedSnapshot(int Number, SnapshotFacts Facts);
