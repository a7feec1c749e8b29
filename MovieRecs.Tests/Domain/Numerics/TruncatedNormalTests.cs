using CsCheck;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Tests.Domain.Numerics;

public sealed class TruncatedNormalTests
{
    [Fact]
    public void Moments_AnyBounds_AreThoseTakenOneByOne() =>
        Gen.Select(Gen.Double[-45, 45], Gen.Double[0.01, 12]).Array[0, 19].Sample(bounds =>
        {
            double[] lower = [.. bounds.Select(bound => bound.Item1)];
            double[] upper = [.. bounds.Select(bound => bound.Item1 + bound.Item2)];

            AssertMoments(lower, upper);
        });

    [Fact]
    public void Moments_OpenAndEmptyIntervals_AreThoseTakenOneByOne() => AssertMoments(
        [double.NegativeInfinity, 0.5, double.NegativeInfinity, double.NegativeInfinity, 60, 1, -3, 40],
        [0.5, double.PositiveInfinity, double.PositiveInfinity, -50, double.PositiveInfinity, 1, -3, 41]);

    private static void AssertMoments(double[] lower, double[] upper)
    {
        double[] means = new double[lower.Length];
        double[] variances = new double[lower.Length];

        TruncatedNormal.Moments(lower, upper, means, variances);

        for (int at = 0; at < lower.Length; at++)
        {
            (double mean, double variance) = NormalDistribution.MomentsBetween(lower[at], upper[at]);
            Assert.Equal(mean, means[at], 1e-9);
            Assert.Equal(variance, variances[at], 1e-7);
        }
    }
}
