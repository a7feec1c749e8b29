using MovieRecs.Domain.Catalogue;

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
    IReadOnlyList<string> Keywords)
{
    /// <summary>More keywords than these say nothing that a poster could show.</summary>
    private const int MostKeywords = 12;

    /// <summary>
    /// The facts of a movie, in an order that does not depend on how it was loaded. Its genres, credits with people and
    /// tags must be loaded; what is not is taken as absent.
    /// </summary>
    public static PosterFacts Of(Movie movie)
    {
        ArgumentNullException.ThrowIfNull(movie);
        return new PosterFacts(
            movie.Id.Value,
            movie.Title,
            movie.Year,
            Joined([.. movie.Directors]),
            [.. movie.Genres.Select(genre => genre.Name).Order(StringComparer.Ordinal)],
            [.. movie.Tags.OrderByDescending(tag => tag.Count).ThenBy(tag => tag.Tag.Name, StringComparer.Ordinal).Take(MostKeywords).Select(tag => tag.Tag.Name)]);
    }

    private static string? Joined(IReadOnlyList<string> names) => names.Count switch
    {
        0 => null,
        1 => names[0],
        <= 3 => $"{string.Join(", ", names.SkipLast(1))} & {names[^1]}",
        _ => $"{names[0]}, {names[1]} & others",
    };
}
