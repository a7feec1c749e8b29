namespace MovieRecs.Domain.Numerics;

/// <summary>Draws from further distributions than <see cref="SplitMix64"/> itself knows.</summary>
public static class RandomVariates
{
    /// <summary>
    /// A draw from the gamma distribution of mean shape/rate, by rejection: G. Marsaglia &amp; W. Tsang, "A simple method
    /// for generating gamma variables", ACM TOMS 26(3), 2000.
    /// </summary>
    /// <param name="shape">At least 1.</param>
    /// <param name="rate">Over 0.</param>
    public static double Gamma(this SplitMix64 random, double shape, double rate)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfLessThan(shape, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        double d = shape - (1.0 / 3);
        double c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x = random.Gaussian();
            double v = 1 + (c * x);
            v = v * v * v;
            if (v > 0 && Math.Log(random.Unit()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
                return d * v / rate;
        }
    }

    /// <summary>
    /// A draw from N(<paramref name="mean"/>, 1) given that it lies between two bounds, which may be infinite; by the
    /// inverse of the distribution function, mirrored so that the bounds' tail is the one that is exact.
    /// </summary>
    /// <param name="lower">Less than <paramref name="upper"/>.</param>
    public static double TruncatedGaussian(this SplitMix64 random, double mean, double lower, double upper)
    {
        ArgumentNullException.ThrowIfNull(random);
        double from = lower - mean;
        double to = upper - mean;
        if (from > 0)
            return mean - InLowerTail(random, -to, -from);
        return mean + InLowerTail(random, from, to);
    }

    private static double InLowerTail(SplitMix64 random, double from, double to)
    {
        double below = NormalDistribution.Cumulative(from);
        double drawn = NormalDistribution.Quantile(below + (random.Unit() * (NormalDistribution.Cumulative(to) - below)));
        return double.IsFinite(drawn) ? Math.Clamp(drawn, from, to) : Math.Clamp(0, from, to);
    }
}
