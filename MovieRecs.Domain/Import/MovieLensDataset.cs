namespace MovieRecs.Domain.Import;

/// <summary>A dataset as read and cleaned, not yet stored.</summary>
public sealed class MovieLensDataset
{
    public required MovieLensEdition Edition { get; init; }

    /// <summary>Each movie once.</summary>
    public required IReadOnlyList<ImportedMovie> Movies { get; init; }

    /// <summary>Each rater and movie once, ordered by rater and movie.</summary>
    public required ReadOnlyMemory<ImportedRating> Ratings { get; init; }

    /// <summary>What became of the rows, a line per file.</summary>
    public required IReadOnlyList<RowCounts> Rows { get; init; }

    /// <summary>The first rows of each file that weren't as they should be.</summary>
    public required IReadOnlyList<ImportCase> Cases { get; init; }
}
