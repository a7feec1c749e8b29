namespace MovieRecs.Domain.Ranking;

/// <summary>
/// Keeps the head of a list from being ten of a kind, by maximal marginal relevance (Carbonell &amp; Goldstein, SIGIR
/// 1998): the next pick is the one with the highest score − penalty · range · (max similarity to those already picked)²,
/// where range is the distance from the best to the worst score offered. The square leaves the loosely alike alone.
/// </summary>
public static class Diversifier
{
    /// <summary>The positions of <paramref name="count"/> picks, in the order picked; the first is always the best.</summary>
    /// <param name="scores">Best first.</param>
    /// <param name="similarity">Of two positions, 0 to 1.</param>
    /// <param name="penalty">What a perfect likeness costs, as a share of the range; 0 changes nothing.</param>
    /// <param name="trace">Told why, where somebody asks; picks are the same without.</param>
    public static int[] Pick(ReadOnlySpan<float> scores, int count, Func<int, int, float> similarity, float penalty, DiversityTrace? trace = null)
    {
        ArgumentNullException.ThrowIfNull(similarity);
        int[] picks = new int[Math.Min(count, scores.Length)];
        float[] likeness = new float[scores.Length];
        bool[] taken = new bool[scores.Length];
        float price = scores.IsEmpty ? 0 : penalty * (scores[0] - scores[^1]);
        for (int at = 0; at < picks.Length; at++)
        {
            int best = -1;
            for (int position = 0; position < scores.Length; position++)
            {
                if (!taken[position] && (best < 0 || Value(scores, position) > Value(scores, best)))
                    best = position;
            }

            picks[at] = best;
            taken[best] = true;
            for (int position = 0; position < scores.Length; position++)
            {
                if (taken[position] || similarity(best, position) is var alike && alike <= likeness[position])
                    continue;
                likeness[position] = alike;
                trace?.Found(position, best, alike, price * alike * alike);
            }
        }

        return picks;

        float Value(ReadOnlySpan<float> scores, int position) => scores[position] - (price * likeness[position] * likeness[position]);
    }
}
