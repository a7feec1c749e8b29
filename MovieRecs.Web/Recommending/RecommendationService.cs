using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Telemetry;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Recommending;

/// <summary>
/// Recommends to one person: reads what they did up to this moment and asks the served model. Nothing about them is
/// kept in between, so what they just rated counts at once, and any node could have answered.
/// </summary>
public sealed class RecommendationService(ModelHolder models, PersonalQueries people, SiteTelemetry telemetry)
{
    /// <summary>How many films "More like this" holds.</summary>
    public const int SimilarCount = 18;

    /// <summary>
    /// The home page: the best pick tonight, and the rows under it. There is no best pick for somebody who has rated and
    /// seen nothing: what everyone likes is in a row already.
    /// </summary>
    /// <param name="elsewhere">Films that the page shows in another place, so that the rows leave them out.</param>
    public async Task<Hero> HomeAsync(Viewer viewer, IReadOnlySet<MovieId>? elsewhere = null, CancellationToken cancellationToken = default)
    {
        using Measurement time = telemetry.Recommending("home");
        (Recommender recommender, UserProfile profile) = await ReadAsync(viewer, cancellationToken);
        IReadOnlyList<Row> rows = recommender.HomeRows(profile, Settings(elsewhere));
        return profile.Seen.Count > 0 ? Hero.Lift(rows) : new Hero(null, rows);
    }

    /// <summary>The rows alone, as many and as long as asked for.</summary>
    public async Task<IReadOnlyList<Row>> RowsAsync(Viewer viewer, HomeSettings settings, CancellationToken cancellationToken = default)
    {
        using Measurement time = telemetry.Recommending("rows");
        (Recommender recommender, UserProfile profile) = await ReadAsync(viewer, cancellationToken);
        return recommender.HomeRows(profile, settings);
    }

    /// <summary>Which of the person's filters to loosen, the one that gives back most films first; none where there are no filters.</summary>
    public async Task<IReadOnlyList<FilterAdvice>> LoosenAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        using Measurement time = telemetry.Recommending("loosen");
        (Recommender recommender, UserProfile profile) = await ReadAsync(viewer, cancellationToken);
        return FilterAdvice.For(recommender.Model, profile);
    }

    /// <summary>Films like one, without those the person has seen, hidden or filtered out.</summary>
    public async Task<IReadOnlyList<Pick>> MoreLikeThisAsync(MovieId movie, Viewer viewer, CancellationToken cancellationToken = default)
    {
        using Measurement time = telemetry.Recommending("similar");
        (Recommender recommender, UserProfile profile) = await ReadAsync(viewer, cancellationToken);
        return recommender.MoreLikeThis(movie, profile, SimilarCount);
    }

    /// <summary>The arithmetic of a film's score; null where it can't be offered to the person.</summary>
    /// <param name="elsewhere">As for <see cref="HomeAsync"/>.</param>
    public async Task<ScoreBreakdown?> ExplainAsync(MovieId movie, Viewer viewer, IReadOnlySet<MovieId>? elsewhere = null, CancellationToken cancellationToken = default)
    {
        using Measurement time = telemetry.Recommending("explain");
        (Recommender recommender, UserProfile profile) = await ReadAsync(viewer, cancellationToken);
        return recommender.Explain(movie, profile, Settings(elsewhere));
    }

    /// <summary>What other stars, or none, for some of the person's films would do to a film and the row it is in. Nothing is saved.</summary>
    /// <param name="changes">For each film that they have signals about, the stars to think of; null to think the signal away.</param>
    /// <param name="row">The key of the row on the home page.</param>
    /// <param name="elsewhere">As for <see cref="HomeAsync"/>.</param>
    public async Task<WhatIfResult?> WhatIfAsync(
        MovieId movie, string row, Viewer viewer, IReadOnlyDictionary<MovieId, Stars?> changes, IReadOnlySet<MovieId>? elsewhere = null, CancellationToken cancellationToken = default)
    {
        using Measurement time = telemetry.Recommending("what-if");
        (Recommender recommender, UserProfile profile) = await ReadAsync(viewer, cancellationToken);
        UserProfile changed = changes.Aggregate(profile, (person, change) => person.WhatIf(change.Key, change.Value));
        return recommender.WhatIf(movie, row, profile, changed, Settings(elsewhere));
    }

    /// <summary>Films to ask a newcomer about, the most telling first.</summary>
    /// <param name="shown">Films that they were asked about before.</param>
    public async Task<IReadOnlyList<MovieId>> ToAskAsync(Viewer viewer, IReadOnlyCollection<MovieId> shown, int count, CancellationToken cancellationToken = default)
    {
        using Measurement time = telemetry.Recommending("ask");
        (Recommender recommender, UserProfile profile) = await ReadAsync(viewer, cancellationToken);
        return OnboardingGrid.Next(recommender.Model, profile, shown, OnboardingSettings.Default with { Count = count });
    }

    /// <summary>What the person is expected to think of a film; null where there is nothing to tell it from.</summary>
    public async Task<ExpectedStars?> ExpectAsync(MovieId movie, RaterId rater, CancellationToken cancellationToken = default)
    {
        using Measurement time = telemetry.Recommending("expect");
        (Recommender recommender, UserProfile profile) = await ReadAsync(Viewer.Of(rater), cancellationToken);
        return recommender.Expect(movie, profile);
    }

    private static HomeSettings Settings(IReadOnlySet<MovieId>? elsewhere) =>
        HomeSettings.Default with { Allows = elsewhere is { Count: > 0 } ? movie => !elsewhere.Contains(movie.Id) : null };

    private async Task<(Recommender Recommender, UserProfile Profile)> ReadAsync(Viewer viewer, CancellationToken cancellationToken) =>
        (await models.GetAsync(cancellationToken), viewer.Rater is { } rater ? await people.ProfileAsync(rater, cancellationToken) : viewer.Guest.Profile);
}
