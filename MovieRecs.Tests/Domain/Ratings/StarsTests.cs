using MovieRecs.Domain.Ratings;

namespace MovieRecs.Tests.Domain.Ratings;

public sealed class StarsTests
{
    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(3.5, 7)]
    [InlineData(5, 10)]
    public void TryFrom_OnTheScale_IsHalfSteps(double value, int halfSteps)
    {
        Assert.True(Stars.TryFrom(value, out Stars stars));
        Assert.Equal(halfSteps, stars.HalfSteps);
        Assert.Equal((float)value, stars.Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(5.5)]
    [InlineData(7)]
    [InlineData(3.7)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void TryFrom_OffTheScale_IsRefused(double value) => Assert.False(Stars.TryFrom(value, out _));
}
