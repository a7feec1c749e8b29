using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Import;

/// <summary>What the catalogue knows of a movie that helps to find it again.</summary>
public sealed record KnownMovie(MovieId Id, string Title, string? OriginalTitle, int? Year, string? ImdbId = null, string? TmdbId = null);
