using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Tests.Domain.Evaluation;

public sealed class RankingMetricsTests
{
    [Fact]
    public void Of_HitsAtTwoAndFour_IsAsByHand()
    {
        RankingMetrics metrics = RankingMetrics.Of([false, true, false, true], relevant: 3, length: 10);

        // Gain 1/log₂3 + 1/log₂5 over the ideal 1/log₂2 + 1/log₂3 + 1/log₂4 = 1 + .63093 + .5.
        Assert.Equal((0.6309297536 + 0.4306765581) / 2.1309297536, metrics.Ndcg, 9);
        Assert.Equal(2 / 10.0, metrics.Precision, 12);
        Assert.Equal(2 / 3.0, metrics.Recall, 12);
        Assert.Equal(1 / 2.0, metrics.ReciprocalRank, 12);
        // Precision is 1/2 at the first hit and 2/4 at the second; three would have fitted.
        Assert.Equal((0.5 + 0.5) / 3, metrics.AveragePrecision, 12);
        Assert.Equal(1, metrics.HitRate);
    }

    [Fact]
    public void Of_MoreRelevantThanPlaces_IdealIsAFullList()
    {
        RankingMetrics metrics = RankingMetrics.Of([true, true], relevant: 5, length: 2);

        Assert.Equal(1, metrics.Ndcg, 12);
        Assert.Equal(1, metrics.AveragePrecision, 12);
        Assert.Equal(0.4, metrics.Recall, 12);
    }

    [Fact]
    public void Of_NoHit_IsZero() => Assert.Equal(default, RankingMetrics.Of([false, false], relevant: 2, length: 2));

    [Fact]
    public void Of_Impossible_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RankingMetrics.Of([true], relevant: 0, length: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RankingMetrics.Of([true, true], relevant: 1, length: 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => RankingMetrics.Of([true, false], relevant: 1, length: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RankingMetrics.Of([], relevant: 1, length: 0));
    }

    [Fact]
    public void Mean_TwoPeople_CountTheSame() => Assert.Equal(
        new RankingMetrics(0.5, 0.5, 0.25, 0.5, 0.5, 0.5),
        RankingMetrics.Mean([new RankingMetrics(1, 1, 0.5, 1, 1, 1), default]));

    [Fact]
    public void Mean_Nobody_IsRefused() => Assert.Throws<ArgumentException>(() => RankingMetrics.Mean([]));
}
