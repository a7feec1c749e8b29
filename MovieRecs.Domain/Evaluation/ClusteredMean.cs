namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// A mean over things that come in clusters, as ratings come by people: m = Σ s_u / Σ n_u with the sum s_u of each of P
/// people's n_u values. The people were drawn, not the ratings, so its standard error is that of a ratio,
/// √(P/(P−1) Σ (s_u − m n_u)²) / Σ n_u, which is the usual one of a mean where everybody has one value.
/// </summary>
/// <param name="Mean">NaN where there is nobody.</param>
/// <param name="StandardError">NaN where there are fewer than two people.</param>
/// <remarks>W. Cochran, "Sampling Techniques", 3rd ed., 1977, §2.11 and §6.3.</remarks>
public readonly record struct ClusteredMean(double Mean, double StandardError)
{
    /// <param name="sums">s_u.</param>
    /// <param name="counts">n_u, aligned with <paramref name="sums"/>.</param>
    public static ClusteredMean Of(IReadOnlyList<double> sums, IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(sums);
        ArgumentNullException.ThrowIfNull(counts);
        double total = counts.Sum(count => (double)count);
        double mean = sums.Sum() / total;
        double squares = 0;
        for (int person = 0; person < sums.Count; person++)
        {
            double apart = sums[person] - (mean * counts[person]);
            squares += apart * apart;
        }

        return new ClusteredMean(mean, sums.Count < 2 ? double.NaN : Math.Sqrt(squares * sums.Count / (sums.Count - 1)) / total);
    }
}
