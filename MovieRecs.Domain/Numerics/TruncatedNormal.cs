using System.Numerics;

namespace MovieRecs.Domain.Numerics;

/// <summary>
/// Draws of N(0, 1) that are known to lie between two bounds, many at once: the formulas of
/// <see cref="NormalDistribution.MomentsBetween"/>, on as many numbers at a time as the machine takes.
/// </summary>
internal static class TruncatedNormal
{
    private const double RootOfTwoPi = 2.5066282746310002;

    private static readonly double[] Above = [0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376];

    private static readonly double[] Below = [0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752];

    /// <summary>Writes the mean and the variance of each draw.</summary>
    /// <param name="lower">The lower bounds; may be −∞.</param>
    /// <param name="upper">The upper bounds, aligned with <paramref name="lower"/> and none below it; may be ∞.</param>
    public static void Moments(ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, Span<double> means, Span<double> variances)
    {
        int at = 0;
        for (; at <= lower.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            (Vector<double> mean, Vector<double> variance) = Moments(new Vector<double>(lower[at..]), new Vector<double>(upper[at..]));
            mean.CopyTo(means[at..]);
            variance.CopyTo(variances[at..]);
        }

        for (; at < lower.Length; at++)
            (means[at], variances[at]) = NormalDistribution.MomentsBetween(lower[at], upper[at]);
    }

    private static (Vector<double> Mean, Vector<double> Variance) Moments(Vector<double> lower, Vector<double> upper)
    {
        // Taken in the lower tail, where a small probability is exact.
        Vector<long> isMirrored = Vector.GreaterThan(lower, Vector<double>.Zero);
        Vector<double> low = Vector.ConditionalSelect(isMirrored, -upper, lower);
        Vector<double> high = Vector.ConditionalSelect(isMirrored, -lower, upper);
        Vector<double> lowBell = Vector.Exp(-0.5 * low * low);
        Vector<double> highBell = Vector.Exp(-0.5 * high * high);
        Vector<double> highTail = Tail(Vector.Abs(high), highBell);
        Vector<double> cumulative = Vector.ConditionalSelect(Vector.GreaterThan(high, Vector<double>.Zero), Vector<double>.One - highTail, highTail);
        Vector<double> probability = cumulative - Tail(-low, lowBell);
        Vector<long> isThere = Vector.GreaterThan(probability, new Vector<double>(1e-300));

        Vector<double> scale = Vector<double>.One / (RootOfTwoPi * probability);
        Vector<double> mean = Vector.ConditionalSelect(isThere, scale * (lowBell - highBell), Vector.Min(high, Vector<double>.Zero));
        Vector<double> shift = scale * (Times(low, lowBell) - Times(high, highBell));
        Vector<double> variance = Vector.Min(Vector.Max(Vector<double>.One + shift - (mean * mean), Vector<double>.Zero), Vector<double>.One);
        return (Vector.ConditionalSelect(isMirrored, -mean, mean), Vector.ConditionalSelect(isThere, variance, Vector<double>.Zero));
    }

    /// <summary>x φ, which is 0 where φ is, however far out x.</summary>
    private static Vector<double> Times(Vector<double> bound, Vector<double> bell) =>
        Vector.ConditionalSelect(Vector.Equals(bell, Vector<double>.Zero), Vector<double>.Zero, bound * bell);

    /// <summary>Φ(−size), as <see cref="NormalDistribution.Cumulative"/> has it.</summary>
    private static Vector<double> Tail(Vector<double> size, Vector<double> bell)
    {
        Vector<double> near = bell * Polynomial(size, Above) / Polynomial(size, Below);
        Vector<double> fraction = size + new Vector<double>(0.65);
        for (int term = 4; term >= 1; term--)
            fraction = size + (new Vector<double>(term) / fraction);
        Vector<double> far = bell / (RootOfTwoPi * fraction);
        Vector<double> tail = Vector.ConditionalSelect(Vector.LessThan(size, new Vector<double>(7.07106781186547)), near, far);
        return Vector.ConditionalSelect(Vector.GreaterThan(size, new Vector<double>(37)), Vector<double>.Zero, tail);
    }

    /// <summary>Horner's rule, the coefficient of the highest power first.</summary>
    private static Vector<double> Polynomial(Vector<double> x, double[] coefficients)
    {
        Vector<double> value = new(coefficients[0]);
        for (int power = 1; power < coefficients.Length; power++)
            value = (value * x) + new Vector<double>(coefficients[power]);
        return value;
    }
}
