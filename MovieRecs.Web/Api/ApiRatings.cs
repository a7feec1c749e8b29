using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Api;

/// <summary>Saves ratings given by the API: the one place where the API writes them.</summary>
internal sealed class ApiRatings(RatingService ratings)
{
    /// <remarks>A program may have asked for the film before, which tells what is expected, so that counts as seen.</remarks>
    /// <param name="stars">Null takes the rating back.</param>
    public Task SaveAsync(RaterId rater, MovieId movie, Stars? stars, CancellationToken cancellationToken) =>
        stars is { } given ? ratings.SetAsync(rater, movie, given, wasShown: true, cancellationToken) : ratings.ClearAsync(rater, movie, cancellationToken);
}
