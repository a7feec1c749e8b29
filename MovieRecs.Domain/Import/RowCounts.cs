namespace MovieRecs.Domain.Import;

/// <summary>What became of the rows of one kind: read = kept + rejected + merged; the repaired are among the kept.</summary>
/// <param name="Merged">Rows that were the same as another: the same movie, or the same rater's older rating of a movie.</param>
public sealed record RowCounts(ImportRowKind Kind, long Read, long Kept, long Repaired, long Rejected, long Merged);
