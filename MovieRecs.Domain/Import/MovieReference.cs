namespace MovieRecs.Domain.Import;

/// <summary>How a source names a movie.</summary>
/// <param name="ImdbId">With its prefix, "tt0114709"; null where not given.</param>
/// <param name="TmdbId">The number alone, "862"; null where not given.</param>
public sealed record MovieReference(MovieTitle Title, string? ImdbId = null, string? TmdbId = null);
