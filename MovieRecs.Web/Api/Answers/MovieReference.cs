using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Api.Answers;

/// <summary>A movie by its name.</summary>
/// <param name="Year">Of release; null where it isn't known.</param>
internal sealed record MovieReference(int Id, string Title, int? Year)
{
    public static MovieReference Of(Movie movie) => new(movie.Id.Value, movie.Title, movie.Year);
}
