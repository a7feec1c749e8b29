using MovieRecs.Domain.Models.Match;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Tests.Domain.Models.Match;

public sealed class IntervalCalibrationTests
{
    [Theory]
    [InlineData(4, 4)] // ⌈.8 · 5⌉
    [InlineData(5, 5)] // ⌈4.8⌉
    [InlineData(9, 8)] // ⌈.8 · 10⌉
    [InlineData(14, 12)] // ⌈.8 · 15⌉
    public void QuantileOf_OneToN_IsTheEightTenthsOfOneMore(int n, float quantile) =>
        Assert.Equal(quantile, IntervalCalibration.QuantileOf([.. Enumerable.Range(1, n).Reverse().Select(at => (float)at)]));

    [Fact]
    public void Fit_ErrorsInDeviations_TakesTheirQuantile()
    {
        // 249 errors of .01, .02 … 2.49 deviations, of which the ⌈.8 · 250⌉ = 200th is 2; the last prediction has no deviation.
        float[] deviations = [.. Enumerable.Range(1, 249).Select(at => at % 2 == 0 ? 0.5f : 0.25f), 0];
        float[] predicted = [.. deviations.Select(_ => 3f)];
        float[] given = [.. Enumerable.Range(1, 249).Select(at => 3 + (deviations[at - 1] * at / 100f * (at % 3 == 0 ? 1 : -1))), 5];

        Assert.Equal(2, IntervalCalibration.Fit(predicted, deviations, given)!.Factor, 4);
    }

    [Fact]
    public void Fit_NormalErrors_HoldsFourOfFiveOfFurtherOnes()
    {
        (float[] predicted, float[] deviations, float[] given) = Draw(seed: 1);
        IntervalCalibration calibration = IntervalCalibration.Fit(predicted, deviations, given)!;

        // Four fifths of a normal distribution are within 1.28 of its deviations; these are half as large as they are said to be.
        Assert.Equal(NormalDistribution.Quantile(0.9) / 2, calibration.Factor, tolerance: 0.03);
        (predicted, deviations, given) = Draw(seed: 2);
        double held = given.Select((stars, at) => MathF.Abs(stars - predicted[at]) <= calibration.Factor * deviations[at] ? 1 : 0).Average();
        Assert.Equal(0.8, held, tolerance: 0.02);
    }

    [Fact]
    public void Fit_TooFewOrAllForetold_IsNone()
    {
        float[] three = [.. Enumerable.Repeat(3f, 300)];
        float[] half = [.. Enumerable.Repeat(0.5f, 300)];

        Assert.Null(IntervalCalibration.Fit(three.AsSpan(0, 199), half.AsSpan(0, 199), half.AsSpan(0, 199)));
        Assert.Null(IntervalCalibration.Fit(three, new float[300], half));
        Assert.Null(IntervalCalibration.Fit(three, half, three));
    }

    [Fact]
    public void Interval_OfStars_ReachesSoManyDeviationsToEachSideOnTheScale()
    {
        IntervalCalibration calibration = new(1.5f);

        Assert.Equal(new StarRange(2.25f, 3.75f), calibration.Interval(3, 0.5f));
        Assert.Equal(new StarRange(3, 5), calibration.Interval(4.5f, 1));
        Assert.Equal(new StarRange(0.5f, 2.5f), calibration.Interval(1, 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Interval_DeviationUnknown_IsAllOfTheScale(float deviation) => Assert.Equal(StarRange.Full, new IntervalCalibration(1.5f).Interval(3, deviation));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Constructor_NoNumberOfDeviations_IsRefused(float factor) => Assert.Throws<ArgumentOutOfRangeException>(() => new IntervalCalibration(factor));

    private static (float[] Predicted, float[] Deviations, float[] Given) Draw(ulong seed)
    {
        SplitMix64 numbers = new(seed);
        float[] predicted = [.. Enumerable.Range(0, 5000).Select(_ => 1 + (3 * (float)numbers.Unit()))];
        float[] deviations = [.. predicted.Select(_ => 0.2f + (float)numbers.Unit())];
        return (predicted, deviations, [.. predicted.Select((stars, at) => stars + (deviations[at] / 2 * (float)numbers.Gaussian()))]);
    }
}
