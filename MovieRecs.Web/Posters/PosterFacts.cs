namespace MovieRecs.Web.Posters;

/// <summary>All that a poster is drawn from. The same facts always give the same drawing.</summary>
/// <param name="Seed">The movie's id.</param>
/// <param name="Title">As it reads well; any text.</param>
/// <param name="Year">The year of release, or null where it is unknown.</param>
/// <param name="Director">The director, or several joined for reading, or null.</param>
/// <param name="Genres">MovieLens genre names, in any order.</param>
/// <param name="Keywords">Keywords in lower case, the most telling first.</param>
public sealed record PosterFacts(
    int Seed,
    string Title,
    int? Year,
    string? Director,
    IReadOnlyList<string> Genres,
    IReadOnlyList<string> Keywords);
