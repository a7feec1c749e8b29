using MovieRecs.Domain.Guarding;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Promotion;

/// <summary>A <see cref="SnapshotRecord"/>, read.</summary>
/// <param name="ServedAt">When it was last put in service; null where it never was.</param>
/// <param name="Verdict">What the gates said; null before they were asked.</param>
/// <param name="Facts">Null where another version of the program wrote them.</param>
public sealed record KnownSnapshot(int Number, SnapshotState State, DateTimeOffset TrainedAt, DateTimeOffset? ServedAt, Verdict? Verdict, SnapshotFacts? Facts);
