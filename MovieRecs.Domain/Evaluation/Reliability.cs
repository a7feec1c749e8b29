namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// How far probabilities can be taken at their word: of what is said to be 70 % likely, 70 % should come true.
/// </summary>
/// <param name="Bins">By ascending probability, each of the same width; those without predictions are left out.</param>
/// <param name="ExpectedCalibrationError">Σ_b (n_b / n) |mean probability_b − observed share_b|, 0 to 1; 0 is perfect.</param>
/// <param name="LogLoss">−mean ln of the probability given to what happened; 0 is perfect, .69 is a coin's.</param>
/// <remarks>M. Pakdaman Naeini, G. Cooper &amp; M. Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning", AAAI 2015.</remarks>
public sealed record Reliability(IReadOnlyList<ReliabilityBin> Bins, double ExpectedCalibrationError, double LogLoss)
{
    private const double Certain = 1e-15;

    /// <summary>Over all pairs of a probability and whether it came true.</summary>
    /// <param name="probabilities">0 to 1.</param>
    /// <param name="cameTrue">Aligned with <paramref name="probabilities"/>.</param>
    /// <param name="bins">How many bins 0 to 1 is cut into.</param>
    /// <exception cref="ArgumentException">No pairs, or not as many of one as of the other.</exception>
    public static Reliability Of(ReadOnlySpan<float> probabilities, ReadOnlySpan<bool> cameTrue, int bins = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bins);
        if (probabilities.IsEmpty || probabilities.Length != cameTrue.Length)
            throw new ArgumentException($"{probabilities.Length} probabilities of {cameTrue.Length} outcomes say nothing.", nameof(probabilities));

        double[] sums = new double[bins];
        int[] counts = new int[bins];
        int[] hits = new int[bins];
        double logLoss = 0;
        for (int at = 0; at < probabilities.Length; at++)
        {
            int bin = Math.Clamp((int)(probabilities[at] * bins), 0, bins - 1);
            sums[bin] += probabilities[at];
            counts[bin]++;
            hits[bin] += cameTrue[at] ? 1 : 0;
            logLoss -= Math.Log(Math.Max(Certain, cameTrue[at] ? probabilities[at] : 1.0 - probabilities[at]));
        }

        ReliabilityBin[] filled =
        [
            .. Enumerable.Range(0, bins).Where(bin => counts[bin] > 0)
                .Select(bin => new ReliabilityBin(sums[bin] / counts[bin], (double)hits[bin] / counts[bin], counts[bin])),
        ];
        double error = filled.Sum(bin => bin.Count * Math.Abs(bin.MeanProbability - bin.ObservedShare)) / probabilities.Length;
        return new Reliability(filled, error, logLoss / probabilities.Length);
    }
}
