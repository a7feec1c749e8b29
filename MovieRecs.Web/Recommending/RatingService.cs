using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Recommending;

/// <summary>
/// Takes a person's rating: what the served model expects of it is told from their other ratings first, and written down with
/// it. Where there is no model, or it has nothing to say, the rating is taken all the same.
/// </summary>
public sealed class RatingService(RatingWriter ratings, PersonalQueries people, ModelHolder models)
{
    /// <inheritdoc cref="RatingWriter.SetAsync(RaterId, MovieId, Stars, CancellationToken)"/>
    /// <param name="wasShown">True where the person has uncovered what is expected of this rating.</param>
    public async Task SetAsync(RaterId rater, MovieId movie, Stars stars, bool wasShown = false, CancellationToken cancellationToken = default) =>
        await ratings.SetAsync(rater, movie, stars, await ExpectAsync(rater, movie, wasShown, cancellationToken), cancellationToken);

    /// <inheritdoc cref="RatingWriter.ClearAsync"/>
    public Task ClearAsync(RaterId rater, MovieId movie, CancellationToken cancellationToken = default) => ratings.ClearAsync(rater, movie, cancellationToken);

    private async Task<Expectation> ExpectAsync(RaterId rater, MovieId movie, bool wasShown, CancellationToken cancellationToken)
    {
        Expectation nothing = Expectation.None with { WasShown = wasShown };
        if (models.Current is not { Model.Stars: not null } recommender)
            return nothing;
        UserProfile profile = await people.ProfileAsync(rater, cancellationToken);
        MovieId[] rated = [.. profile.Signals.Where(signal => signal.Stars is not null).Select(signal => signal.Movie)];
        return rated.Contains(movie) ? nothing : new Expectation(recommender.Expect(movie, profile), rated.Length, wasShown);
    }
}
