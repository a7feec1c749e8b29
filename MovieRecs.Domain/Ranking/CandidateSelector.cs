using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;

namespace MovieRecs.Domain.Ranking;

/// <summary>Says which movies may be offered to a person: the catalogue minus what they saw and what they never want.</summary>
public static class CandidateSelector
{
    /// <summary>The item indices of the candidates, ascending.</summary>
    /// <param name="allows">A further filter over item indices, if there is one.</param>
    public static int[] Select(Vocabulary<MovieId> items, UserProfile profile, Func<int, bool>? allows = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(profile);
        List<int> candidates = new(items.Count);
        for (int item = 0; item < items.Count; item++)
        {
            if (!profile.HasSeen(items[item]) && !profile.NotInterested.Contains(items[item]) && (allows is null || allows(item)))
                candidates.Add(item);
        }

        return [.. candidates];
    }
}
