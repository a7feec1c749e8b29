namespace MovieRecs.Domain.Ranking;

/// <summary>
/// Brings a list's proportions near to a person's (H. Steck, "Calibrated recommendations", RecSys 2018, eq. 2, 3 and 7): of
/// the lists I of n it looks greedily for the highest Σ s(i) − λ n KL(p ‖ q̃), with s(i) the scores brought to 0 … 1 over
/// what is offered, p the proportions aimed at, q those of the list, each movie's shares counting alike, and
/// q̃ = .99 q + .01 p, so that a label that the list lacks costs much but not everything.
/// </summary>
public static class Calibrator
{
    private const float Smoothing = 0.01f;

    /// <summary>The positions of <paramref name="count"/> picks, in the order picked.</summary>
    /// <param name="scores">Of what is offered, best first.</param>
    /// <param name="shares">For each position the shares that it has of labels, each once; they are indices into <paramref name="target"/>.</param>
    /// <param name="target">p: sums to 1, or is 0 throughout where nothing is aimed at.</param>
    /// <param name="strength">λ: what being one nat off costs a movie, as a share of the range of scores; 0 changes nothing.</param>
    public static int[] Pick(ReadOnlySpan<float> scores, int count, IReadOnlyList<(int Label, float Share)[]> shares, float[] target, float strength)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(target);
        int[] picks = new int[Math.Min(count, scores.Length)];
        float range = scores.IsEmpty ? 0 : scores[0] - scores[^1];
        bool[] taken = new bool[scores.Length];
        double[] sums = new double[target.Length];
        for (int at = 0; at < picks.Length; at++)
        {
            int best = -1;
            double bestValue = double.NegativeInfinity;
            double others = Enumerable.Range(0, target.Length).Sum(label => Term(label, 0));
            for (int position = 0; position < scores.Length; position++)
            {
                if (taken[position])
                    continue;
                double divergence = others;
                foreach ((int label, float share) in shares[position])
                    divergence += Term(label, share) - Term(label, 0);
                double score = range > 0 ? (scores[position] - scores[^1]) / range : 0;
                double value = score - (strength * (at + 1) * divergence);
                if (value > bestValue)
                    (best, bestValue) = (position, value);
            }

            (picks[at], taken[best]) = (best, true);
            foreach ((int label, float share) in shares[best])
                sums[label] += share;

            // A label's part of KL(p ‖ q̃), with so much more of it in the list.
            double Term(int label, float more) => target[label] == 0
                ? 0
                : target[label] * Math.Log(target[label] / (((1 - Smoothing) * (sums[label] + more) / (at + 1)) + (Smoothing * target[label])));
        }

        return picks;
    }
}
