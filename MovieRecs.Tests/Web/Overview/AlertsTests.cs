using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;
using MovieRecs.Web.Overview;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Web.Overview;

public sealed class AlertsTests
{
    private const long Gigabyte = 1L << 30;

    private static readonly DataHealth _healthy = new(
        100, 10, 0, 5000, new Dictionary<RaterSource, int> { [RaterSource.Account] = 3, [RaterSource.Demo] = 200 }, Newer: 0, LeftOut: 0, FreeBytes: 20 * Gigabyte);

    private static readonly AlertFacts _well = new(7, [Snapshot(7, SnapshotState.Promoted, passes: true)], null, [], _healthy, TrainingStatus.Idle, []);

    [Fact]
    public void Of_ASiteThatIsWell_IsEmpty() => Assert.Empty(Alerts.Of(_well));

    [Fact]
    public void Of_AnOrderThatFellByFourPercent_SaysSoWithBothFigures()
    {
        Alert alert = Assert.Single(Alerts.Of(_well with { Changes = [new FigureChange("nDCG@10", false, 0.25, 0.24), new FigureChange("RMSE", true, 0.9, 0.899)] }));

        Assert.Equal("nDCG@10 fell 4 % since the last run, from 0.2500 to 0.2400.", alert.Text);
        Assert.Equal(AlertLevel.Warning, alert.Level);
    }

    [Fact]
    public void Of_AnErrorThatRose_SaysThatItRose() => Assert.Equal(
        "RMSE rose 3 % since the last run, from 1.0000 to 1.0300.",
        Assert.Single(Alerts.Of(_well with { Changes = [new FigureChange("RMSE", true, 1, 1.03)] })).Text);

    [Fact]
    public void Of_FiguresThatImprovedOrHardlyMoved_IsEmpty() => Assert.Empty(Alerts.Of(_well with
    {
        Changes = [new FigureChange("nDCG@10", false, 0.2, 0.4), new FigureChange("RMSE", true, 1, 0.8), new FigureChange("MAE", true, 0.7, 0.7139)],
    }));

    [Fact]
    public void Of_ManyNewRatings_SaysWhichShare() =>
        Assert.Equal("31 % of ratings are newer than the snapshot.", Assert.Single(Alerts.Of(_well with { Data = _healthy with { Newer = 1550 } })).Text);

    [Fact]
    public void Of_AHeldBackSnapshot_NamesItAndTheFirstGateThatFailed()
    {
        AlertFacts facts = _well with { Snapshots = [Snapshot(8, SnapshotState.HeldBack, passes: false), .. _well.Snapshots] };

        Assert.Equal("Snapshot 8 was held back: Noir fan got 1 Film-Noir of 3.", Assert.Single(Alerts.Of(facts)).Text);
    }

    [Fact]
    public void Of_AnOlderSnapshotThatWasHeldBack_IsEmpty()
    {
        AlertFacts facts = _well with { Snapshots = [Snapshot(9, SnapshotState.Promoted, passes: true), Snapshot(8, SnapshotState.HeldBack, passes: false)], Served = 9 };

        Assert.Empty(Alerts.Of(facts));
    }

    [Fact]
    public void Of_ManyThings_HasTheWorstFirst()
    {
        AlertFacts facts = _well with
        {
            Training = TrainingStatus.Failed("The disk is full."),
            Hold = new PromotionHold("Ann", DateTimeOffset.UnixEpoch, "snapshot 6 was put back in service"),
            Data = _healthy with { Newer = 1000, FreeBytes = Gigabyte / 2 },
        };

        IReadOnlyList<Alert> alerts = Alerts.Of(facts);

        Assert.Equal([AlertLevel.Error, AlertLevel.Error, AlertLevel.Warning, AlertLevel.Note], alerts.Select(alert => alert.Level));
        Assert.Equal("The last training failed. The disk is full.", alerts[0].Text);
        Assert.Equal("Only 537 MB are free on the disk; a snapshot or a back-up may not fit.", alerts[1].Text);
    }

    [Fact]
    public void Of_InterruptedRuns_CountsThemAndLinksTheLast()
    {
        Alert alert = Assert.Single(Alerts.Of(_well with { Interrupted = [Interrupted(12), Interrupted(11)] }));

        Assert.Equal("2 runs were interrupted, the last of them run 12 (stars).", alert.Text);
        Assert.Equal("/admin/runs/12", alert.Href);
    }

    [Fact]
    public void Density_OfNobody_IsZero() => Assert.Equal(0, (_healthy with { Raters = new Dictionary<RaterSource, int>() }).Density);

    [Fact]
    public void Density_OfAMatrix_IsRatingsOverItsCells() => Assert.Equal(5000.0 / (100 * 203), _healthy.Density, 12);

    private static KnownSnapshot Snapshot(int number, SnapshotState state, bool passes) => new(
        number,
        state,
        DateTimeOffset.UnixEpoch,
        null,
        new Verdict([passes ? new GateResult(Gate.Persona, GateOutcome.Passed, "Noir fan got 4.") : new GateResult(Gate.Persona, GateOutcome.Failed, "Noir fan got 1 Film-Noir of 3")]),
        null);

    private static Run Interrupted(int id) => new()
    {
        Id = id,
        Kind = RunKind.Evaluation,
        State = RunState.Interrupted,
        Title = "stars",
        Request = "{}",
        QueuedAt = 0,
        CodeVersion = "test",
    };
}
