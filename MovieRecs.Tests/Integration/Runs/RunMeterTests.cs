using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Evaluations.Runs;

namespace MovieRecs.Tests.Integration.Runs;

public sealed class RunMeterTests
{
    private readonly SettableTime _time = new();
    private readonly List<RunProgress> _told = [];
    private readonly RunMeter _meter;

    public RunMeterTests() => _meter = new RunMeter(_time, ["quick", "slow"], _told.Add);

    [Fact]
    public void Left_BeforeEachModelWasMeasured_IsUnknown()
    {
        Step(0, 0, "1", "quick");
        Step(2, 1, "1", "slow");

        Assert.All(_told, progress => Assert.Null(progress.Left));
        Assert.Equal([0, 0.25], _told.Select(progress => progress.Share));
    }

    [Fact]
    public void Left_TrainingTellsItsShare_GoesByThat()
    {
        Step(0, 0, "1", "quick");
        Step(2, 1, "1", "slow");
        _time.Seconds = 7;

        _meter.Report(0.5); // 5 s for a half, so 5 more, then 2 for quick and 10 for slow

        Assert.Equal(TimeSpan.FromSeconds(17), _told[^1].Left);
        Assert.Equal(7 / 24.0, _told[^1].Share, 6);
    }

    [Fact]
    public void Left_AfterTheFirstFold_GoesByWhatWasMeasured()
    {
        Step(0, 0, "1", "quick");
        Step(2, 1, "1", "slow");
        Step(12, 2, "2", "quick");

        Assert.Equal(TimeSpan.FromSeconds(12), _told[^1].Left);
        Assert.Equal(0.5, _told[^1].Share, 6);
    }

    [Fact]
    public void Share_AStepTakesLongerThanBefore_NeverFalls()
    {
        Step(0, 0, "1", "quick");
        Step(2, 1, "1", "slow");
        Step(12, 2, "2", "quick");
        Step(60, 3, "2", "slow");
        Step(70, 4, "", "");

        double[] shares = [.. _told.Select(progress => progress.Share)];
        Assert.Equal(shares.Order(), shares);
        Assert.Equal((1, TimeSpan.Zero), (shares[^1], _told[^1].Left));
    }

    private void Step(long second, int done, string fold, string model)
    {
        _time.Seconds = second;
        _meter.Report(new EvaluationProgress(done, 4, fold, model));
    }

    private sealed class SettableTime : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
