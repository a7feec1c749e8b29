using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Tests.Domain.Evaluation;

public sealed class ReliabilityTests
{
    [Fact]
    public void Of_FivePredictions_IsByHand()
    {
        Reliability found = Reliability.Of([0.1f, 0.2f, 0.3f, 0.9f, 1], [false, false, true, true, true], bins: 2);

        // Below a half: mean .2, one of three. Above: mean .95, both.
        Assert.Equal([3, 2], found.Bins.Select(bin => bin.Count));
        Assert.Equal(0.2, found.Bins[0].MeanProbability, 1e-6);
        Assert.Equal(1 / 3.0, found.Bins[0].ObservedShare, 1e-6);
        Assert.Equal(0.95, found.Bins[1].MeanProbability, 1e-6);
        Assert.Equal(1, found.Bins[1].ObservedShare, 1e-6);
        Assert.Equal((0.6 * (1 / 3.0 - 0.2)) + (0.4 * 0.05), found.ExpectedCalibrationError, 1e-6);
        Assert.Equal(-(Math.Log(0.9) + Math.Log(0.8) + Math.Log(0.3) + Math.Log(0.9)) / 5, found.LogLoss, 1e-6);
    }

    [Fact]
    public void Of_EmptyBins_LeavesThemOut() => Assert.Single(Reliability.Of([0.95f, 1], [true, true]).Bins);

    [Fact]
    public void Of_CertainAndWrong_IsFinite() => Assert.True(double.IsFinite(Reliability.Of([1, 0], [false, true]).LogLoss));

    [Fact]
    public void Of_NoPairs_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Reliability.Of([], []));
        Assert.Throws<ArgumentException>(() => Reliability.Of([0.5f], [true, false]));
    }
}
