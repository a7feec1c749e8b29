using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Posters;

namespace MovieRecs.Web.Api.Answers;

/// <summary>A movie in a list.</summary>
/// <param name="Year">Of release; null where it isn't known.</param>
/// <param name="Poster">The path of its poster, an SVG.</param>
/// <param name="RatingCount">How many people here have rated it, to within some minutes.</param>
/// <param name="DampedMeanStars">The mean of their stars, drawn towards the mean of all movies the more the fewer they are; null where nobody has rated it.</param>
internal sealed record MovieSummary(int Id, string Title, int? Year, IReadOnlyList<string> Genres, string Poster, int RatingCount, double? DampedMeanStars)
{
    public static MovieSummary Of(CatalogueEntry entry)
    {
        Movie movie = entry.Movie;
        double? mean = entry.RatingCount == 0 ? null : Math.Round(entry.MeanStars, 2);
        return new MovieSummary(movie.Id.Value, movie.Title, movie.Year, [.. movie.Genres.Select(genre => genre.Name)], PosterUrl.For(movie), entry.RatingCount, mean);
    }
}
