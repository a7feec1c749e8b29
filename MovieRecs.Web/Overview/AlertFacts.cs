using MovieRecs.Web.Data;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Overview;

/// <summary>What alerts go by.</summary>
/// <param name="Served">The number of the snapshot that serves; null where none on disk does.</param>
/// <param name="Snapshots">All that the store knows of, the newest first.</param>
/// <param name="Hold">Null where snapshots serve by themselves.</param>
/// <param name="Interrupted">Runs that the end of the program cut short, the newest first.</param>
public sealed record AlertFacts(
    int? Served,
    IReadOnlyList<KnownSnapshot> Snapshots,
    PromotionHold? Hold,
    IReadOnlyList<FigureChange> Changes,
    DataHealth Data,
    TrainingStatus Training,
    IReadOnlyList<Run> Interrupted);
