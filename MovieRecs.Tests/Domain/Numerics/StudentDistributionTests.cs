using MovieRecs.Domain.Numerics;

namespace MovieRecs.Tests.Domain.Numerics;

public sealed class StudentDistributionTests
{
    [Theory]
    [InlineData(12.7062, 1, 0.05)]
    [InlineData(2.776445, 4, 0.05)]
    [InlineData(2.228139, 10, 0.05)]
    [InlineData(3.169273, 10, 0.01)]
    [InlineData(2.749996, 30, 0.01)]
    [InlineData(1.959964, 1e7, 0.05)]
    [InlineData(1, 1, 0.5)]
    public void TwoSidedAndCritical_ValuesOfTables_AreMet(double t, double freedom, double p)
    {
        Assert.Equal(p, StudentDistribution.TwoSided(t, freedom), 6);
        Assert.Equal(p, StudentDistribution.TwoSided(-t, freedom), 6);
        Assert.Equal(t, StudentDistribution.Critical(p, freedom), t * 1e-5);
    }

    [Fact]
    public void TwoSided_AtTheEnds_IsCertainAndImpossible()
    {
        Assert.Equal(1, StudentDistribution.TwoSided(0, 4));
        Assert.Equal(0, StudentDistribution.TwoSided(double.NegativeInfinity, 4));
    }

    [Theory]
    [InlineData(0.5, 2, 3, 11 / 16.0)]
    [InlineData(0.2, 5, 1, 0.00032)]
    [InlineData(0.3, 1, 1, 0.3)]
    [InlineData(0.5, 500, 500, 0.5)]
    [InlineData(0, 2, 3, 0)]
    [InlineData(1, 2, 3, 1)]
    public void Regularised_KnownValues_AreMet(double x, double a, double b, double value) => Assert.Equal(value, IncompleteBeta.Regularised(x, a, b), 12);

    [Fact]
    public void LogGamma_KnownValues_AreMet()
    {
        Assert.Equal(Math.Log(24), IncompleteBeta.LogGamma(5), 12);
        Assert.Equal(Math.Log(Math.Sqrt(Math.PI)), IncompleteBeta.LogGamma(0.5), 12);
        Assert.Equal(2.252712651734206, IncompleteBeta.LogGamma(0.1), 12);
    }
}
