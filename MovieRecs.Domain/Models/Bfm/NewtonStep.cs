using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>The log posterior of cutpoints to second order at one place, and the normal distribution that it suggests.</summary>
/// <param name="count">How many finite cutpoints there are.</param>
internal sealed class NewtonStep(int count)
{
    private const double Least = 1e-300;

    private readonly double[] _curvature = new double[count * count];
    private readonly double[] _step = new double[count];
    private double _logRoot;

    public double LogPosterior { get; private set; }

    /// <param name="bounds">The cutpoints, an infinite one at either end.</param>
    /// <param name="levels">By rating.</param>
    /// <param name="sums">η by rating.</param>
    public void At(double[] bounds, ReadOnlySpan<byte> levels, ReadOnlySpan<float> sums, double priorPrecision)
    {
        double[] gradient = new double[bounds.Length];
        double[] diagonal = new double[bounds.Length];
        double[] beside = new double[bounds.Length];
        LogPosterior = 0;
        for (int at = 0; at < levels.Length; at++)
        {
            int level = levels[at];
            double lower = bounds[level] - sums[at];
            double upper = bounds[level + 1] - sums[at];
            double probability = Math.Max(NormalDistribution.Probability(lower, upper), Least);
            double low = level == 0 ? 0 : NormalDistribution.Density(lower) / probability;
            double high = level == count ? 0 : NormalDistribution.Density(upper) / probability;
            LogPosterior += Math.Log(probability);
            gradient[level] -= low;
            gradient[level + 1] += high;
            diagonal[level] += low * (low - (level == 0 ? 0 : lower));
            diagonal[level + 1] += high * (high + (level == count ? 0 : upper));
            beside[level] += low * high;
        }

        Array.Clear(_curvature);
        for (int cutpoint = 0; cutpoint < count; cutpoint++)
        {
            double value = bounds[cutpoint + 1];
            LogPosterior -= 0.5 * priorPrecision * value * value;
            _step[cutpoint] = gradient[cutpoint + 1] - (priorPrecision * value);
            _curvature[(cutpoint * count) + cutpoint] = diagonal[cutpoint + 1] + priorPrecision;
            if (cutpoint > 0)
                _curvature[(cutpoint * count) + cutpoint - 1] = -beside[cutpoint];
        }

        Cholesky.TrySolve<double>(_curvature, _step);
        _logRoot = 0;
        for (int cutpoint = 0; cutpoint < count; cutpoint++)
            _logRoot += Math.Log(_curvature[(cutpoint * count) + cutpoint]);
    }

    /// <summary>Moves the finite ones of <paramref name="bounds"/>, where this was taken, by a draw from the proposal.</summary>
    public void Propose(double[] bounds, SplitMix64 random)
    {
        double[] noise = new double[count];
        for (int cutpoint = count - 1; cutpoint >= 0; cutpoint--)
        {
            noise[cutpoint] = random.Gaussian();
            for (int later = cutpoint + 1; later < count; later++)
                noise[cutpoint] -= _curvature[(later * count) + cutpoint] * noise[later];
            noise[cutpoint] /= _curvature[(cutpoint * count) + cutpoint];
            bounds[cutpoint + 1] += _step[cutpoint] + noise[cutpoint];
        }
    }

    /// <summary>The log density of proposing <paramref name="to"/> from <paramref name="from"/>, where this was taken; up to a constant.</summary>
    public double LogProposal(double[] from, double[] to)
    {
        double squares = 0;
        for (int cutpoint = 0; cutpoint < count; cutpoint++)
        {
            double sum = 0;
            for (int later = cutpoint; later < count; later++)
                sum += _curvature[(later * count) + cutpoint] * (to[later + 1] - from[later + 1] - _step[later]);
            squares += sum * sum;
        }

        return _logRoot - (0.5 * squares);
    }
}
