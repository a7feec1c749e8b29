using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Data;

/// <summary>
/// Another name by which imports know a film: that of one which was merged into it, or the one it had before an admin gave
/// it another.
/// </summary>
public sealed class MovieName
{
    public int Id { get; init; }

    /// <summary>The film it leads to.</summary>
    public required MovieId MovieId { get; init; }

    public required string Title { get; init; }

    public int? Year { get; init; }

    /// <summary>Of the film that was merged, with its prefix; null where it had none.</summary>
    public string? ImdbId { get; init; }

    /// <inheritdoc cref="ImdbId"/>
    public string? TmdbId { get; init; }
}
