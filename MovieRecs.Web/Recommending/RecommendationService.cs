using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Recommending;

/// <summary>
/// Recommends to one person: reads what they did up to this moment and asks the served model. Nothing about them is
/// kept in between, so what they just rated counts at once, and any node could have answered.
/// </summary>
public sealed class RecommendationService(ModelHolder models, PersonalQueries people)
{
    /// <summary>How many films "More like this" holds.</summary>
    public const int SimilarCount = 18;

    /// <summary>
    /// The home page: the best pick tonight, and the rows under it. There is no best pick for somebody who has rated and
    /// seen nothing: what everyone likes is in a row already.
    /// </summary>
    /// <param name="rater">Whose; null for a guest.</param>
    /// <param name="elsewhere">Films that the page shows in another place, so that the rows leave them out.</param>
    public async Task<Hero> HomeAsync(RaterId? rater, IReadOnlySet<MovieId>? elsewhere = null, CancellationToken cancellationToken = default)
    {
        Recommender recommender = await models.GetAsync(cancellationToken);
        UserProfile profile = await ProfileAsync(rater, cancellationToken);
        HomeSettings settings = HomeSettings.Default with { Allows = movie => elsewhere?.Contains(movie.Id) != true };
        IReadOnlyList<Row> rows = recommender.HomeRows(profile, settings);
        return profile.Signals.Count > 0 ? Hero.Lift(rows) : new Hero(null, rows);
    }

    /// <summary>Films like one, without those the person has seen or hidden.</summary>
    public async Task<IReadOnlyList<Pick>> MoreLikeThisAsync(MovieId movie, RaterId? rater, CancellationToken cancellationToken = default)
    {
        Recommender recommender = await models.GetAsync(cancellationToken);
        return recommender.MoreLikeThis(movie, await ProfileAsync(rater, cancellationToken), SimilarCount);
    }

    /// <summary>What the person is expected to think of a film; null where there is nothing to tell it from.</summary>
    public async Task<ExpectedStars?> ExpectAsync(MovieId movie, RaterId rater, CancellationToken cancellationToken = default)
    {
        Recommender recommender = await models.GetAsync(cancellationToken);
        return recommender.Expect(movie, await ProfileAsync(rater, cancellationToken));
    }

    private Task<UserProfile> ProfileAsync(RaterId? rater, CancellationToken cancellationToken) =>
        rater is { } person ? people.ProfileAsync(person, cancellationToken) : Task.FromResult(UserProfile.Empty);
}
