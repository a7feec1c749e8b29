using MovieRecs.Domain.Guarding;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Promotion;

/// <summary>A snapshot as the list of them shows it: its file, what the store knows of it, or both.</summary>
/// <param name="State">Null where the store knows nothing of it.</param>
/// <param name="At">When it was trained; where that isn't known, when its file was written.</param>
/// <param name="Facts">Null where they aren't known.</param>
/// <param name="Bytes">Of its file; null where that is gone.</param>
/// <param name="Problem">Why it can't be served; null where nothing is known against it.</param>
public sealed record SnapshotLine(
    int Number, SnapshotState? State, DateTimeOffset At, DateTimeOffset? ServedAt, Verdict? Verdict, SnapshotFacts? Facts, long? Bytes, string? Problem);
