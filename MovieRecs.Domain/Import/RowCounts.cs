namespace MovieRecs.Domain.Import;

/// <summary>What became of the rows of one kind: read = kept + rejected + merged.</summary>
/// <param name="Repaired">Rows that were put right; they are among the kept, or the merged where they were the same as another.</param>
/// <param name="Merged">Rows that were the same as another: the same movie, or the same rater's older rating of a movie.</param>
public sealed record RowCounts(ImportRowKind Kind, long Read, long Kept, long Repaired, long Rejected, long Merged);
