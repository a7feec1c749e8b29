namespace MovieRecs.Domain.Numerics;

/// <summary>The standard normal distribution N(0, 1).</summary>
public static class NormalDistribution
{
    private const double RootOfTwoPi = 2.5066282746310002;

    /// <summary>φ(x) = exp(−x²/2) / √2π.</summary>
    public static double Density(double x) => Bell(x) / RootOfTwoPi;

    /// <summary>
    /// Φ(x), the probability of a draw of at most x; exact to about ten digits, also those of a small probability far out.
    /// G. West, "Better approximations to cumulative normal functions", Wilmott, May 2005, after J. Hart et al. (1968).
    /// </summary>
    public static double Cumulative(double x)
    {
        double tail = Tail(Math.Abs(x), Bell(x));
        return x > 0 ? 1 - tail : tail;
    }

    /// <summary>Φ(upper) − Φ(lower), taken in the lower tail so that it stays exact where both are high.</summary>
    public static double Probability(double lower, double upper) =>
        lower > 0 ? Cumulative(-lower) - Cumulative(-upper) : Cumulative(upper) - Cumulative(lower);

    /// <summary>
    /// The mean and variance of a draw that is known to lie between two bounds: (φ(l) − φ(u)) / p and
    /// 1 + (l φ(l) − u φ(u)) / p − mean², with p = Φ(u) − Φ(l). Between bounds so far out that p underflows, the mean is the
    /// bound nearer to 0 and the variance 0.
    /// </summary>
    public static (double Mean, double Variance) MomentsBetween(double lower, double upper)
    {
        if (lower > 0)
        {
            (double mirrored, double same) = MomentsBetween(-upper, -lower);
            return (-mirrored, same);
        }

        double low = Bell(lower);
        double high = Bell(upper);
        double highTail = Tail(Math.Abs(upper), high);
        double probability = (upper > 0 ? 1 - highTail : highTail) - Tail(-lower, low);
        if (!(probability > 1e-300))
            return (Math.Min(upper, 0), 0);
        double scale = 1 / (RootOfTwoPi * probability);
        double mean = scale * (low - high);
        double shift = scale * ((low == 0 ? 0 : lower * low) - (high == 0 ? 0 : upper * high));
        return (mean, Math.Clamp(1 + shift - (mean * mean), 0, 1));
    }

    /// <summary>
    /// Φ⁻¹(p): what a draw is at most with probability <paramref name="p"/>; −∞ at 0 and ∞ at 1.
    /// M. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37, 1988.
    /// </summary>
    public static double Quantile(double p)
    {
        double fromMiddle = p - 0.5;
        if (Math.Abs(fromMiddle) <= 0.425)
        {
            double r = 0.180625 - (fromMiddle * fromMiddle);
            return fromMiddle
                * Polynomial(r, [2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.3871328727963666080])
                / Polynomial(r, [5226.4952788528545610, 28729.085735721942674, 39307.895800092710610, 21213.794301586595867, 5394.1960214247511077, 687.18700749205790830, 42.313330701600911252, 1]);
        }

        double tail = Math.Min(p, 1 - p);
        if (tail <= 0)
            return fromMiddle > 0 ? double.PositiveInfinity : double.NegativeInfinity;
        double root = Math.Sqrt(-Math.Log(tail));
        double size = root <= 5
            ? Polynomial(root - 1.6, [7.74545014278341407640e-4, 0.0227238449892691845833, 0.241780725177450611770, 1.27045825245236838258, 3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734])
                / Polynomial(root - 1.6, [1.05075007164441684324e-9, 5.47593808499534494600e-4, 0.0151986665636164571966, 0.148103976427480074590, 0.689767334985100004550, 1.67638483018380384940, 2.05319162663775882187, 1])
            : Polynomial(root - 5, [2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 0.0265321895265761230930, 0.296560571828504891230, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720])
                / Polynomial(root - 5, [2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4, 0.0148753612908506148525, 0.136929880922735805310, 0.599832206555887937690, 1]);
        return fromMiddle > 0 ? size : -size;
    }

    private static double Bell(double x) => Math.Exp(-0.5 * x * x);

    /// <summary>Φ(−size).</summary>
    /// <param name="bell">exp(−size²/2).</param>
    private static double Tail(double size, double bell)
    {
        if (size > 37)
            return 0;
        if (size >= 7.07106781186547)
            return bell / RootOfTwoPi / (size + (1 / (size + (2 / (size + (3 / (size + (4 / (size + 0.65)))))))));
        double above = (((((((((((0.0352624965998911 * size) + 0.700383064443688) * size) + 6.37396220353165) * size) + 33.912866078383) * size) + 112.079291497871) * size) + 221.213596169931) * size) + 220.206867912376;
        double below = (((((((((((((0.0883883476483184 * size) + 1.75566716318264) * size) + 16.064177579207) * size) + 86.7807322029461) * size) + 296.564248779674) * size) + 637.333633378831) * size) + 793.826512519948) * size) + 440.413735824752;
        return bell * above / below;
    }

    /// <summary>Horner's rule, the coefficient of the highest power first.</summary>
    private static double Polynomial(double x, ReadOnlySpan<double> coefficients)
    {
        double value = 0;
        foreach (double coefficient in coefficients)
            value = (value * x) + coefficient;
        return value;
    }
}
