namespace MovieRecs.Domain.Catalogue;

/// <summary>Whose id an <see cref="ExternalId"/> is. The numbers are stored: never renumber.</summary>
public enum ExternalSource
{
    /// <summary>IMDb's title id with its prefix, "tt0114709".</summary>
    Imdb = 1,

    /// <summary>The Movie Database's numeric id, "862".</summary>
    Tmdb = 2,
}
