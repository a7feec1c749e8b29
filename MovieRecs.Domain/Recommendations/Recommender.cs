using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Recommendations;

/// <summary>
/// Turns a profile into rows: candidates → scores → ranking → rows → reasons. Make one for each
/// snapshot; it keeps nothing between calls and is safe for any number of threads. The same profile and snapshot always give the same rows.
/// </summary>
public sealed class Recommender(TrainedModel model)
{
    /// <summary>How many times the picks of a row the diversifier chooses from.</summary>
    private const int DiversityWindow = 3;

    private readonly NewcomerRows _newcomerRows = new(model);

    public TrainedModel Model { get; } = model;

    /// <summary>
    /// The rows of the home page, in order: watchlist, top picks, up to three "Because you watched …", genres, something
    /// different, popular. A newcomer gets popular films first, then loved ones by genre and decade; so does, further down, who
    /// has liked nothing yet. No film is twice on the page, none was
    /// seen or refused, and films taken by one row are made up for by others in the next. The best pick tonight is the
    /// first of the first row that is no watchlist; see <see cref="Hero"/>.
    /// </summary>
    public IReadOnlyList<Row> HomeRows(UserProfile profile, HomeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(settings);
        HomePage page = new(Model, profile, settings);
        AddRows(page);
        return page.Rows;
    }

    /// <summary>The same page, and the whole path to it.</summary>
    /// <param name="films">How many of the films with the highest scores to explain.</param>
    public Autopsy Dissect(UserProfile profile, HomeSettings settings, int films, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(settings);
        PageTrace trace = new(clock);
        HomePage page = new(Model, profile, settings, trace);
        AddRows(page);
        trace.Done("Rows filled");
        return trace.ToAutopsy(page, films);
    }

    /// <summary>The films with the highest scores, which all rows draw from, best first; without those the person has seen, refused or filtered out.</summary>
    public IReadOnlyList<Movie> Best(UserProfile profile, int count)
    {
        ArgumentNullException.ThrowIfNull(profile);
        HomePage page = new(Model, profile, HomeSettings.Default);
        return Array.ConvertAll(TopNRanker.Top(page.Scores.Scores, count), page.MovieAt);
    }

    /// <summary>The films most like one, best first, without those the person has seen or refused. Empty for an unknown movie.</summary>
    public IReadOnlyList<Pick> MoreLikeThis(MovieId movie, UserProfile profile, int count)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Model.Items.TryGetIndex(movie, out int item) ? SimilarMovies.To(Model, item, profile, count) : [];
    }

    /// <summary>
    /// The arithmetic of a film's score among the candidates for the home page; null where it is none: unknown, seen, refused
    /// or filtered out. One that is only too long for tonight is explained as on another day.
    /// </summary>
    /// <param name="settings">As for <see cref="HomeRows"/>; the film itself is a candidate whatever they leave out.</param>
    public ScoreBreakdown? Explain(MovieId movie, UserProfile profile, HomeSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (!Model.Items.TryGetIndex(movie, out int item))
            return null;
        Func<int, bool>? allows = settings?.Allows is { } allowed ? other => other == item || allowed(Model.Movies[other]) : null;
        int[] candidates = CandidateSelector.Select(Model, profile, allows);
        int position = Array.BinarySearch(candidates, item);
        if (position < 0 && profile.Preferences.MostMinutes is not null)
            return Explain(movie, profile.OnAnyEvening(), settings);
        return position < 0 ? null : ScoreBreakdown.Of(Model, Model.Scorer.Score(new KnownSignals(profile, Model.Items), candidates), position);
    }

    /// <summary>What <paramref name="changed"/> would do to a film; null where it is no candidate. Nothing is kept.</summary>
    /// <param name="profile">The person as they are.</param>
    /// <param name="changed">As they might be; see <see cref="UserProfile.WhatIf"/>.</param>
    /// <param name="row">The key of a row of the home page to look at.</param>
    public WhatIfResult? WhatIf(MovieId movie, string row, UserProfile profile, UserProfile changed, HomeSettings settings)
    {
        if (Explain(movie, profile, settings) is not { } before || Explain(movie, changed, settings) is not { } after)
            return null;
        return new WhatIfResult(before, after, RowOf(profile), RowOf(changed));

        Row? RowOf(UserProfile person) => HomeRows(person, settings).FirstOrDefault(one => one.Key == row);
    }

    /// <summary>
    /// What the person is expected to give the film, from their ratings of others; null where there is no star prediction,
    /// they have rated nothing, or the film is unknown to it.
    /// </summary>
    public ExpectedStars? Expect(MovieId movie, UserProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        (MovieId, Stars)[] ratings = [.. profile.Signals.Where(signal => signal.Stars is not null && signal.Movie != movie).Select(signal => (signal.Movie, signal.Stars!.Value))];
        if (Model.Stars?.FoldIn(ratings) is not { } person || !person.TryPredict(movie, out float stars))
            return null;
        stars = RatingScale.Clamp(stars);
        StarRange? interval = person is IUncertainStars uncertain && uncertain.TryPredict(movie, out _, out float deviation)
            ? Model.Snapshot.Interval?.Interval(stars, deviation)
            : null;
        return new ExpectedStars(stars, Model.Snapshot.Match?.Probability(stars), interval);
    }

    private void AddRows(HomePage page)
    {
        WatchlistRow.AddTo(page);
        if (page.Scores.Signals.SeenCount == 0 && page.Profile.Preferences.LikedGenres.Count == 0)
        {
            // Who asks for gems doesn't want what everybody knows first.
            if (page.Profile.Preferences.Popularity >= 0)
                AddPopular(page);
            _newcomerRows.AddTo(page);
            if (page.Profile.Preferences.Popularity < 0)
                AddPopular(page);
        }
        else
        {
            AddTopPicks(page);
            BecauseRows.AddTo(page);
            GenreRows.AddTo(page);
            DifferentRow.AddTo(page);
            AddPopular(page);
            if (!page.Rows.Any(row => row.Kind == RowKind.Genre))
                _newcomerRows.AddTo(page);
        }

    }

    private static void AddTopPicks(HomePage page)
    {
        float[] values = page.Values(position => page.Scores.Scores[position]);
        int[] best = TopNRanker.Top(values, page.Settings.PicksPerRow * DiversityWindow);
        float[] scores = Array.ConvertAll(best, position => values[position]);
        page.Trace?.Done("Ranked");
        DiversityTrace? diversity = page.Trace is null ? null : new DiversityTrace(best.Length);
        int[] picks = Diversifier.Pick(scores, page.Settings.PicksPerRow, (first, second) => Likeness(page, best[first], best[second]), page.Profile.Preferences.Diversity ?? page.Settings.Diversity, diversity);
        page.Trace?.Diversified(page, best, picks, diversity!);
        page.TryAdd(RowKind.TopPicks, "top-picks", "Top picks for you", null, Array.ConvertAll(picks, pick => best[pick]), position => values[position], page.Reasons.Of);
    }

    private static void AddPopular(HomePage page)
    {
        bool anyLiked = page.Model.Facts.Ratings > 0;
        float[] values = page.Values(position => page.Model.Popularity.Liked(page.Scores.Candidates[position]));
        page.TryAddTop(
            RowKind.Popular, "popular", anyLiked ? "Popular with everyone here" : "From the catalogue", values,
            position => page.Reasons.Popular(page.Scores.Candidates[position]));
    }

    private static float Likeness(HomePage page, int first, int second) =>
        page.Model.Content.Cosine(page.Scores.Candidates[first], page.Scores.Candidates[second]);
}
