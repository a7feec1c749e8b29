using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;

namespace MovieRecs.Domain.Recommendations;

/// <summary>
/// "Because you watched X": the candidates to whose score X contributes more than anything else does, be it another signal,
/// a genre that was named or popularity. Each candidate
/// has one such largest contributor, so no two of these rows can hold the same films. Of the candidates that suit the
/// person, a row takes those to which X adds most, so that rows differ by their film and not by what is popular. X is a
/// film that the person liked, and liked more than they usually do: only then does it speak for what is like it.
/// </summary>
internal static class BecauseRows
{
    private const int FewestExplained = 400;
    private const int MostExplained = 1000;
    private const int ExplainedTimesSignals = 60_000;

    /// <summary>A film of this many newer signals ago counts half of the newest.</summary>
    private const float RecencyHalf = 30;

    public static void AddTo(HomePage page)
    {
        List<Group> groups = page.Settings.BecauseRows > 0 ? Groups(page) : [];
        List<Group> chosen = [];
        while (chosen.Count < page.Settings.BecauseRows && groups.Count > 0)
        {
            Group best = groups.MaxBy(group => group.Strength * Freshness(page, group, chosen))!;
            groups.Remove(best);
            chosen.Add(best);
            Movie cause = page.Model.Movies[page.Scores.Signals.Items[best.Signal]];
            int[] picks = [.. best.Positions.Take(page.Settings.PicksPerRow)];
            string did = page.Scores.Signals.Signals[best.Signal] is { Stars: null, Outcome: null } ? "liked" : "watched";
            page.TryAdd(RowKind.BecauseYouWatched, $"because-{cause.Id}", $"Because you {did} {cause.Title}", cause.Id, picks, Contribution, page.Reasons.Cause);
        }

        float Contribution(int position) => page.Reasons.LargestSignal(position).Contribution;
    }

    /// <summary>The explained candidates by their largest contributor, those it adds most to first, where that is a film the person liked.</summary>
    private static List<Group> Groups(HomePage page)
    {
        List<Group> groups = [];
        float middle = SignalWeights.Middle(page.Scores.Signals.Signals);
        foreach (IGrouping<int, int> group in Explained(page).Where(page.Reasons.IsOneSignal).GroupBy(position => page.Reasons.LargestSignal(position).Signal))
        {
            int[] positions = [.. group.OrderByDescending(position => page.Reasons.LargestSignal(position).Contribution).ThenBy(position => position)];
            if (positions.Length < page.Settings.FewestPicks || !SpeaksFor(page.Scores.Signals.Signals[group.Key], middle))
                continue;
            float contribution = positions.Take(page.Settings.FewestPicks).Sum(position => page.Reasons.LargestSignal(position).Contribution);
            groups.Add(new Group(group.Key, positions, contribution / (1 + (group.Key / RecencyHalf))));
        }

        return [.. groups.OrderBy(group => group.Signal)];
    }

    private static bool SpeaksFor(in Signal signal, float middle) => SignalWeights.IsLiked(signal) && SignalWeights.Liking(signal, middle) > 0;

    /// <summary>Which candidates are worth explaining: those that the person's own signals speak for, and most.</summary>
    private static int[] Explained(HomePage page)
    {
        int count = Math.Clamp(ExplainedTimesSignals / Math.Max(1, page.Scores.Signals.Count), FewestExplained, MostExplained);
        return TopNRanker.Top(page.Values(position => page.Scores.PersonalScores[position] is > 0 and float score ? score : float.NegativeInfinity), count);
    }

    /// <summary>1 for a film of other genres than the rows so far, less the more genres it shares with one of them.</summary>
    private static float Freshness(HomePage page, Group group, List<Group> chosen) =>
        chosen.Count == 0 ? 1 : 1 - (0.9f * chosen.Max(other => GenreOverlap(MovieOf(page, group), MovieOf(page, other))));

    private static Movie MovieOf(HomePage page, Group group) => page.Model.Movies[page.Scores.Signals.Items[group.Signal]];

    private static float GenreOverlap(Movie first, Movie second)
    {
        HashSet<string> all = [.. first.Genres.Concat(second.Genres).Select(genre => genre.Name)];
        return all.Count == 0 ? 0 : (float)(first.Genres.Count + second.Genres.Count - all.Count) / all.Count;
    }

    private sealed record Group(int Signal, int[] Positions, float Strength);
}
