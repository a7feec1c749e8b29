using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;

namespace MovieRecs.Domain.Recommendations;

/// <summary>
/// Chooses films to ask a newcomer about. What an answer tells is the information gain of a sequential D-optimal design
/// over the person's iALS factors, ln(1 + βqᵀA⁻¹q), with A = α₀QᵀQ + ridge + β Σ qqᵀ over the films asked about before and those
/// already on this grid (Anava et al., "Budget-constrained item cold-start handling in collaborative filtering recommenders via optimal design", WWW 2015, choose
/// raters for an item so; here it is items for a person). But only who knows a film can answer (Rashid et al., "Getting
/// to know you", IUI 2002): its value is that gain times fᵞ, where f = 1 − (1 − s)(1 − 3c) joins how liked it is by everybody,
/// s, with how much the person's answers so far predict it, c. <see cref="OnboardingSettings"/> has the weights. The same
/// input always gives the same grid.
/// </summary>
public static class OnboardingGrid
{
    /// <summary>Films considered: the more familiar ones, by this many times the grid's size.</summary>
    private const int PoolTimes = 40;

    /// <summary>A film without factors tells little, but more than nothing: it serves where nothing is trained.</summary>
    private const float LeastGain = 1e-4f;

    /// <summary>Predictions from a few answers stay far below the input of a liked film, 1: so many times they count.</summary>
    private const float PredictionWeight = 3f;

    /// <summary>A film of a genre that the person named is worth so many others.</summary>
    private const float NamedGenre = 2f;

    /// <summary>The next films, the most telling first. None that the person has seen, refused or filtered out, and none shown before.</summary>
    /// <param name="profile">What they answered so far.</param>
    /// <param name="shown">Films that were on earlier grids.</param>
    public static IReadOnlyList<MovieId> Next(TrainedModel model, UserProfile profile, IReadOnlyCollection<MovieId> shown, OnboardingSettings settings)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(settings);
        HashSet<int> asked = [.. shown.Concat(profile.Seen).Concat(profile.NotInterested).Where(movie => model.Items.TryGetIndex(movie, out _)).Select(model.Items.IndexOf)];
        int[] candidates = CandidateSelector.Select(model, profile.OnAnyEvening(), item => !asked.Contains(item));
        float[] familiar = Familiarity(model, profile, candidates);
        int[] pool = TopNRanker.Top(familiar, settings.Count * PoolTimes);
        float[] weights = Array.ConvertAll(pool, position => MathF.Pow(familiar[position], settings.Familiarity));
        int[] items = Array.ConvertAll(pool, position => candidates[position]);
        InformationGain gain = new(model.Factors, settings.AnswerWeight, items);
        foreach (int item in asked.Order())
            gain.Take(item);
        GridSpread spread = new(model, settings);
        List<MovieId> grid = [];
        while (grid.Count < Math.Min(settings.Count, items.Length))
        {
            float[] values = new float[items.Length];
            for (int at = 0; at < items.Length; at++)
                values[at] = weights[at] * (gain.Of(at) + LeastGain);
            int best = spread.Best(items, values);
            spread.Take(items[best]);
            gain.Take(items[best]);
            weights[best] = float.NegativeInfinity;
            grid.Add(model.Movies[items[best]].Id);
        }

        return grid;
    }

    /// <summary>f for each candidate, above 0; more for the genres that the person named.</summary>
    private static float[] Familiarity(TrainedModel model, UserProfile profile, int[] candidates)
    {
        float[] familiar = new float[candidates.Length];
        model.Factors.FoldIn(new KnownSignals(profile, model.Items)).Score(candidates, familiar);
        int most = 1;
        foreach (int item in candidates)
            most = Math.Max(most, model.Popularity.Liked(item));
        for (int at = 0; at < candidates.Length; at++)
        {
            float liked = (1f + model.Popularity.Liked(candidates[at])) / (1f + most);
            float known = 1 - ((1 - liked) * (1 - Math.Clamp(PredictionWeight * familiar[at], 0, 1)));
            bool isNamed = model.Movies[candidates[at]].Genres.Exists(genre => profile.Preferences.LikedGenres.Contains(genre.Name));
            familiar[at] = isNamed ? known * NamedGenre : known;
        }

        return familiar;
    }
}
