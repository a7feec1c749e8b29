using MovieRecs.Domain.Numerics;

namespace MovieRecs.Tests.Domain.Numerics;

public sealed class NormalDistributionTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(-1, 0.15865525393145705)]
    [InlineData(1.959963984540054, 0.975)]
    [InlineData(-5, 2.866515718791939e-7)]
    [InlineData(-10, 7.619853024160527e-24)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.PositiveInfinity, 1)]
    public void Cumulative_KnownPlaces_IsAsTabulated(double x, double probability) =>
        Assert.Equal(probability, NormalDistribution.Cumulative(x), tolerance: Math.Max(probability * 1e-8, 1e-300));

    [Fact]
    public void Quantile_OfCumulative_IsWhereItCameFrom()
    {
        for (double x = -8; x <= 5; x += 0.37)
            Assert.Equal(x, NormalDistribution.Quantile(NormalDistribution.Cumulative(x)), tolerance: 1e-8);
    }

    [Fact]
    public void Quantile_AtTheEnds_IsInfinite()
    {
        Assert.Equal(double.NegativeInfinity, NormalDistribution.Quantile(0));
        Assert.Equal(double.PositiveInfinity, NormalDistribution.Quantile(1));
    }

    [Fact]
    public void Density_Sums_ToTheProbabilityBetween()
    {
        double sum = 0;
        for (double x = 0.0005; x < 1; x += 0.001)
            sum += 0.001 * NormalDistribution.Density(x);

        Assert.Equal(NormalDistribution.Probability(0, 1), sum, tolerance: 1e-7);
        Assert.Equal(sum, NormalDistribution.Probability(-1, 0), tolerance: 1e-7);
    }

    [Fact]
    public void MeanBetween_HalfLine_IsRootOfTwoOverPi()
    {
        Assert.Equal(Math.Sqrt(2 / Math.PI), NormalDistribution.MeanBetween(0, double.PositiveInfinity), 12);
        Assert.Equal(-Math.Sqrt(2 / Math.PI), NormalDistribution.MeanBetween(double.NegativeInfinity, 0), 12);
        Assert.Equal(0, NormalDistribution.MeanBetween(double.NegativeInfinity, double.PositiveInfinity), 12);
    }

    [Theory]
    [InlineData(-0.5, 1.25)]
    [InlineData(8, 9)]
    [InlineData(-40, -39)]
    [InlineData(60, double.PositiveInfinity)]
    public void MeanBetween_AnyBounds_IsBetweenThem(double lower, double upper) =>
        Assert.InRange(NormalDistribution.MeanBetween(lower, upper), lower, upper);
}
