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
    public void MomentsBetween_HalfLine_AreTheHalfNormals()
    {
        (double above, double spread) = NormalDistribution.MomentsBetween(0, double.PositiveInfinity);
        (double below, double mirrored) = NormalDistribution.MomentsBetween(double.NegativeInfinity, 0);

        Assert.Equal([Math.Sqrt(2 / Math.PI), -Math.Sqrt(2 / Math.PI)], new[] { above, below }, (x, y) => Math.Abs(x - y) < 1e-12);
        Assert.Equal([1 - (2 / Math.PI), 1 - (2 / Math.PI)], new[] { spread, mirrored }, (x, y) => Math.Abs(x - y) < 1e-12);
        Assert.Equal((0, 1), NormalDistribution.MomentsBetween(double.NegativeInfinity, double.PositiveInfinity));
    }

    [Fact]
    public void MomentsBetween_TwoBounds_AreTheSumsOverTheDensity()
    {
        double[] places = [.. Enumerable.Range(0, 7000).Select(step => -0.5 + ((step + 0.5) / 4000))];
        double mass = places.Sum(NormalDistribution.Density);
        double expected = places.Sum(x => x * NormalDistribution.Density(x)) / mass;

        (double mean, double variance) = NormalDistribution.MomentsBetween(-0.5, 1.25);

        Assert.Equal(expected, mean, tolerance: 1e-6);
        Assert.Equal(places.Sum(x => (x - expected) * (x - expected) * NormalDistribution.Density(x)) / mass, variance, tolerance: 1e-6);
    }

    [Theory]
    [InlineData(-0.5, 1.25)]
    [InlineData(8, 9)]
    [InlineData(-40, -39)]
    [InlineData(60, double.PositiveInfinity)]
    public void MomentsBetween_AnyBounds_StayBetweenThem(double lower, double upper)
    {
        (double mean, double variance) = NormalDistribution.MomentsBetween(lower, upper);

        Assert.InRange(mean, lower, upper);
        Assert.InRange(variance, 0, Math.Min(1, (upper - lower) * (upper - lower) / 4));
    }
}
