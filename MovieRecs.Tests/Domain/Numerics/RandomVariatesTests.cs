using MovieRecs.Domain.Numerics;

namespace MovieRecs.Tests.Domain.Numerics;

public sealed class RandomVariatesTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(4.5, 0.5)]
    [InlineData(200, 10)]
    public void Gamma_ManyDraws_HaveItsMeanAndVariance(double shape, double rate)
    {
        SplitMix64 random = new(3);
        double[] drawn = [.. Enumerable.Range(0, 20000).Select(_ => random.Gamma(shape, rate))];

        double mean = drawn.Average();
        Assert.InRange(mean / (shape / rate), 0.97, 1.03);
        Assert.InRange(drawn.Average(x => (x - mean) * (x - mean)) / (shape / (rate * rate)), 0.93, 1.07);
    }

    [Theory]
    [InlineData(0.3, -0.5, 1)]
    [InlineData(0, 6, 7)]
    [InlineData(5, double.NegativeInfinity, 2)]
    [InlineData(0, double.NegativeInfinity, double.PositiveInfinity)]
    public void TruncatedGaussian_ManyDraws_HaveItsMeanWithinItsBounds(double mean, double lower, double upper)
    {
        SplitMix64 random = new(4);
        double[] drawn = [.. Enumerable.Range(0, 20000).Select(_ => random.TruncatedGaussian(mean, lower, upper))];

        Assert.All(drawn, x => Assert.InRange(x, lower, upper));
        Assert.Equal(mean + NormalDistribution.MomentsBetween(lower - mean, upper - mean).Mean, drawn.Average(), tolerance: 0.03);
    }

    [Fact]
    public void TruncatedGaussian_BoundsWithoutProbability_IsTheNearerOne()
    {
        SplitMix64 random = new(5);

        Assert.InRange(random.TruncatedGaussian(0, 100, 101), 100, 101);
        Assert.InRange(random.TruncatedGaussian(0, -101, -100), -101, -100);
    }
}
