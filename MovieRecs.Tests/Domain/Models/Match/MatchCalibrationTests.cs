using MovieRecs.Domain.Models.Match;

namespace MovieRecs.Tests.Domain.Models.Match;

public sealed class MatchCalibrationTests
{
    [Theory]
    [InlineData(0.5, 0.2)]
    [InlineData(2, 0.2)]
    [InlineData(2.5, 0.3)]
    [InlineData(3, 0.4)]
    [InlineData(3.25, 0.5)]
    [InlineData(4, 0.8)]
    [InlineData(9, 0.8)]
    public void Probability_BetweenKnots_IsOnTheStraightLine(float stars, float expected) =>
        Assert.Equal(expected, new MatchCalibration([2, 3, 4], [0.2f, 0.4f, 0.8f]).Probability(stars), 1e-6f);

    [Theory]
    [InlineData(3.4, 0.5)]
    [InlineData(4.4, 0.880797)]
    [InlineData(3.03, 0.323004)]
    public void Logistic_AnyStars_IsTheCurve(float stars, float expected) =>
        Assert.Equal(expected, MatchCalibration.Logistic(2, 3.4).Probability(stars), 1e-3f);

    [Fact]
    public void Copy_OfItsArrays_IsTheSameCurve()
    {
        MatchCalibration copy = new(MatchCalibration.Default.Stars, MatchCalibration.Default.Probabilities);

        Assert.Equal(MatchCalibration.Default.Probability(3.87f), copy.Probability(3.87f));
    }

    [Theory]
    [InlineData(new float[0], new float[0])]
    [InlineData(new float[] { 1, 2 }, new float[] { 0.5f })]
    [InlineData(new float[] { 2, 2 }, new float[] { 0.5f, 0.6f })]
    [InlineData(new float[] { 1, 2 }, new float[] { 0.6f, 0.5f })]
    [InlineData(new float[] { 1, 2 }, new float[] { 0.6f, 1.5f })]
    [InlineData(new float[] { 1, 2 }, new float[] { float.NaN, 0.5f })]
    [InlineData(new float[] { 1, float.NaN }, new float[] { 0.4f, 0.5f })]
    public void New_NoCurve_IsRefused(float[] stars, float[] probabilities) =>
        Assert.Throws<ArgumentException>(() => new MatchCalibration(stars, probabilities));
}
