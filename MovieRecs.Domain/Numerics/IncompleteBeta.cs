namespace MovieRecs.Domain.Numerics;

/// <summary>The regularised incomplete beta function.</summary>
public static class IncompleteBeta
{
    private const double Precision = 1e-15;
    private const double Tiny = 1e-300;
    private const int MostSteps = 10_000;

    /// <summary>The coefficients of Lanczos' approximation with g = 7 and nine terms.</summary>
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>
    /// Iₓ(a, b) = ∫₀ˣ t^(a−1) (1−t)^(b−1) dt / B(a, b), the probability that a beta variate is at most x. By the continued
    /// fraction DLMF 8.17.22 in the method of Lentz (1976), on the side where it converges fast: Iₓ(a, b) = 1 − I₁₋ₓ(b, a).
    /// </summary>
    /// <param name="x">0 to 1.</param>
    /// <param name="a">Over 0.</param>
    /// <param name="b">Over 0.</param>
    public static double Regularised(double x, double a, double b)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(a);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(b);
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x, 1);
        if (x is 0 or 1)
            return x;
        if (x > (a + 1) / (a + b + 2))
            return 1 - Regularised(1 - x, b, a);
        double front = Math.Exp((a * Math.Log(x)) + (b * Math.Log(1 - x)) + LogGamma(a + b) - LogGamma(a) - LogGamma(b)) / a;
        return front * Fraction(x, a, b);
    }

    /// <summary>ln Γ(x) for x over 0: C. Lanczos, "A precision approximation of the gamma function", SIAM J. Numer. Anal. B 1, 1964.</summary>
    public static double LogGamma(double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(x);
        if (x < 0.5)
            return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - LogGamma(1 - x);
        double sum = Lanczos[0];
        for (int term = 1; term < Lanczos.Length; term++)
            sum += Lanczos[term] / (x - 1 + term);
        double t = x + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    private static double Fraction(double x, double a, double b)
    {
        double c = 1;
        double d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        double value = d;
        for (int m = 1; m <= MostSteps; m++)
        {
            foreach (double term in (ReadOnlySpan<double>)[
                m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))),
                -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1))])
            {
                d = 1 / NotZero(1 + (term * d));
                c = NotZero(1 + (term / c));
                value *= c * d;
            }

            if (Math.Abs((c * d) - 1) < Precision)
                break;
        }

        return value;
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
