using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;

namespace MovieRecs.Domain.Ranking;

/// <summary>Says which movies may be offered to a person: the catalogue minus what they saw, what they never want and what they filter out.</summary>
public static class CandidateSelector
{
    /// <summary>The item indices of the candidates, ascending, whatever the person's filters.</summary>
    /// <param name="allows">A further filter over item indices, if there is one.</param>
    public static int[] Select(Vocabulary<MovieId> items, UserProfile profile, Func<int, bool>? allows = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(profile);
        return Unbarred(Barred(items, profile), allows);
    }

    /// <summary>The item indices of the candidates, ascending, that pass the person's filters too.</summary>
    /// <param name="allows">A further filter over item indices, if there is one.</param>
    public static int[] Select(TrainedModel model, UserProfile profile, Func<int, bool>? allows = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(profile);
        bool[] barred = Barred(model.Items, profile);
        MovieFilters.Bar(model, profile.Preferences, barred);
        return Unbarred(barred, allows);
    }

    /// <summary>How many movies each thing keeps from the candidates, in the order in which they are taken off.</summary>
    /// <param name="allows">As for <see cref="Select(TrainedModel, UserProfile, Func{int, bool}?)"/>.</param>
    public static CandidateCounts Count(TrainedModel model, UserProfile profile, Func<int, bool>? allows = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(profile);
        bool[] barred = new bool[model.Items.Count];
        int before = 0;
        Bar(model.Items, profile.Seen, barred);
        int seen = More();
        Bar(model.Items, profile.NotInterested, barred);
        int refused = More();
        List<FilterCount> filtered = [];
        foreach (Filter filter in profile.Preferences.Filters())
        {
            MovieFilters.Bar(model, profile.Preferences.Only(filter), barred);
            filtered.Add(new FilterCount(filter, More()));
        }

        int[] left = Unbarred(barred, allows);
        return new CandidateCounts(model.Items.Count, seen, refused, filtered, model.Items.Count - before - left.Length, left.Length)
        {
            Rated = left.Count(item => model.Popularity.Ratings(item) > 0),
        };

        int More()
        {
            int now = barred.Count(isBarred => isBarred);
            int more = now - before;
            before = now;
            return more;
        }
    }

    /// <remarks>By the person's few movies rather than the catalogue's many: no look-up per item.</remarks>
    private static bool[] Barred(Vocabulary<MovieId> items, UserProfile profile)
    {
        bool[] barred = new bool[items.Count];
        Bar(items, profile.Seen, barred);
        Bar(items, profile.NotInterested, barred);
        return barred;
    }

    private static void Bar(Vocabulary<MovieId> items, IReadOnlySet<MovieId> movies, bool[] barred)
    {
        foreach (MovieId movie in movies)
        {
            if (items.TryGetIndex(movie, out int item))
                barred[item] = true;
        }
    }

    private static int[] Unbarred(bool[] barred, Func<int, bool>? allows)
    {
        int[] candidates = new int[barred.Length];
        int count = 0;
        for (int item = 0; item < barred.Length; item++)
        {
            if (!barred[item] && (allows is null || allows(item)))
                candidates[count++] = item;
        }

        return candidates[..count];
    }
}
