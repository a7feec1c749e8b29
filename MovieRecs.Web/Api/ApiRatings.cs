using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Web.Api;

/// <summary>Saves ratings given by the API: the one place where the API writes them.</summary>
internal sealed class ApiRatings(RatingWriter ratings)
{
    /// <param name="stars">Null takes the rating back.</param>
    public Task SaveAsync(RaterId rater, MovieId movie, Stars? stars, CancellationToken cancellationToken) =>
        stars is { } given ? ratings.SetAsync(rater, movie, given, cancellationToken) : ratings.ClearAsync(rater, movie, cancellationToken);
}
