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

    /// <remarks>By the person's few movies rather than the catalogue's many: no look-up per item.</remarks>
    private static bool[] Barred(Vocabulary<MovieId> items, UserProfile profile)
    {
        bool[] barred = new bool[items.Count];
        foreach (MovieId movie in profile.Seen.Concat(profile.NotInterested))
        {
            if (items.TryGetIndex(movie, out int item))
                barred[item] = true;
        }

        return barred;
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
