using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Tests.Domain.Evaluation;

public sealed class AccuracyMetricsTests
{
    [Fact]
    public void Of_ThreePredictions_IsAsByHand()
    {
        AccuracyMetrics accuracy = AccuracyMetrics.Of([4, 2.5f, 5], [3, 3, 3]);

        // Errors 1, −0.5 and 2: √((1 + 0.25 + 4)/3) and 3.5/3.
        Assert.Equal(Math.Sqrt(1.75), accuracy.Rmse, 12);
        Assert.Equal(3.5 / 3, accuracy.Mae, 12);
    }

    [Fact]
    public void Of_PerfectPredictions_IsZero() => Assert.Equal(new AccuracyMetrics(0, 0), AccuracyMetrics.Of([1, 4.5f], [1, 4.5f]));

    [Fact]
    public void Of_NothingOrUnpaired_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => AccuracyMetrics.Of([], []));
        Assert.Throws<ArgumentException>(() => AccuracyMetrics.Of([1, 2], [1]));
    }
}
