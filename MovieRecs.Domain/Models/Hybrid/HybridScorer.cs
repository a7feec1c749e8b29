namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>
/// Scores candidates for a person: score(j) = Σ_m w_m z_m(j) + w_pop z_pop(j), over the linear parts m, where
/// z standardises over the candidates that a part knows (0 for the others) and z_pop is of the root of how many people
/// liked j: the root takes the skew off counts, which on a catalogue of many hardly seen movies would else lift a few
/// above any taste. Every z is centred signal by signal and scaled by one number, so a score is exactly, but for
/// rounding, the sum of one contribution per signal and one of popularity.
/// </summary>
/// <param name="parts">The linear parts; adding one needs no other change.</param>
public sealed class HybridScorer(IReadOnlyList<LinearPart> parts, Popularity popularity, HybridSettings settings)
{
    /// <summary>Scores every candidate.</summary>
    /// <param name="candidates">Item indices, each once.</param>
    public HybridScores Score(KnownSignals signals, int[] candidates)
    {
        ArgumentNullException.ThrowIfNull(signals);
        ArgumentNullException.ThrowIfNull(candidates);
        float[] personal = new float[candidates.Length];
        List<PartScores> scored = [];
        if (signals.Count > 0)
        {
            foreach (LinearPart part in parts)
            {
                Func<int, float> weightFor = part.WeightFor(signals);
                float[] weights = Array.ConvertAll(candidates, item => weightFor(popularity.Ratings(item)));
                PartScores scores = new(part.Scorer.For(signals), weights, candidates);
                scores.AddTo(personal);
                scored.Add(scores);
            }
        }

        return new HybridScores(signals, candidates, scored, personal, PopularityScores(candidates, settings.PopularityFor(signals)));
    }

    private float[] PopularityScores(int[] candidates, float weight)
    {
        float[] scores = Array.ConvertAll(candidates, item => MathF.Sqrt(popularity.Liked(item)));
        Moments moments = Moments.Of(scores, _ => true);
        for (int at = 0; at < scores.Length; at++)
            scores[at] = weight * moments.Standardise(scores[at]);
        return scores;
    }
}
