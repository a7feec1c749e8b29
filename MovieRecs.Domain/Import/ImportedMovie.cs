namespace MovieRecs.Domain.Import;

/// <summary>A movie of a dataset, cleaned.</summary>
public sealed class ImportedMovie
{
    public required MovieTitle Title { get; init; }

    /// <summary>Genres in the catalogue's spelling.</summary>
    public required IReadOnlyList<string> Genres { get; init; }

    /// <inheritdoc cref="MovieReference.ImdbId"/>
    public string? ImdbId { get; set; }

    /// <inheritdoc cref="MovieReference.TmdbId"/>
    public string? TmdbId { get; set; }

    /// <summary>The tags that people gave it and how many did, the most given first.</summary>
    public IReadOnlyList<(string Name, int Count)> Tags { get; set; } = [];

    public MovieReference Reference => new(Title, ImdbId, TmdbId);
}
