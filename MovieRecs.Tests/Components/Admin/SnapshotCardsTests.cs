using Bunit;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Components.Pages.Admin.Models;
using MovieRecs.Web.Data;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Components.Admin;

public sealed class SnapshotCardsTests : ComponentTest
{
    private static readonly DateTimeOffset _then = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly TrainedModel _model = SomeModel.Train([Some.Movie(1, "One")], Some.Dataset((1, 1, 5), (2, 1, 4)));

    [Fact]
    public void History_EachState_IsSaidInWordsAndOffersWhatCanBeDone()
    {
        SnapshotLine[] lines =
        [
            new(5, SnapshotState.HeldBack, _then, 1_000_000, null),
            new(4, SnapshotState.Promoted, _then, 1_000_000, null),
            new(3, SnapshotState.Promoted, _then, 1_000_000, "It is damaged."),
            new(2, SnapshotState.Promoted, _then, 1_500_000, null),
            new(1, SnapshotState.Promoted, _then, null, null),
        ];
        List<int> asked = [];

        IRenderedComponent<SnapshotHistory> history = Render<SnapshotHistory>(parameters => parameters
            .Add(view => view.Served, 4).Add(view => view.Lines, lines).Add(view => view.OnServe, asked.Add));
        foreach (AngleSharp.Dom.IElement button in history.FindAll("button"))
            button.Click();

        Assert.Equal(["Held back", "Serves", "Bad file", "Served before", "Deleted"], history.FindAll("td:nth-child(2)").Select(cell => cell.TextContent));
        Assert.Equal(["Promote snapshot 5", "Roll back to snapshot 2"], history.FindAll("button").Select(button => button.GetAttribute("aria-label")));
        Assert.Equal([5, 2], asked);
        Assert.Equal("Snapshot 3 is passed over. It is damaged.", history.Find("[role=alert]").TextContent);
    }

    [Fact]
    public void History_None_SaysHowTheyComeToBeThere() =>
        Assert.Contains("Every training leaves a snapshot here.", Render<SnapshotHistory>(parameters => parameters.Add(view => view.Served, null).Add(view => view.Lines, [])).Markup, StringComparison.Ordinal);

    [Fact]
    public void Gates_OneFailed_StandsFirstAndIsNotToldByColourAlone()
    {
        Verdict verdict = new([new GateResult(Gate.Numbers, GateOutcome.Passed, "All is well"), new GateResult(Gate.Order, GateOutcome.Failed, "Worse by 0.1"), new GateResult(Gate.Films, GateOutcome.NotAsked, "Nothing to compare")]);

        IRenderedComponent<GateList> list = Render<GateList>(parameters => parameters.Add(view => view.Verdict, verdict));

        Assert.Equal(["✕ Failed Worse by 0.1.", "✓ Passed All is well.", "– Not asked Nothing to compare."], list.FindAll("li").Select(line => line.TextContent));
    }

    [Fact]
    public void Served_Measured_ShowsFiguresWithBaselinesAndRanges()
    {
        HoldoutFigures figures = new(0.1, 42, 70, 900) { RankedPeople = 66, NdcgAt10 = 0.4, NdcgAt10Error = 0.01, PopularityNdcgAt10 = 0.25, Rmse = 0.9, Mae = 0.7, BiasRmse = 0.95 };
        Recommender recommender = new(new TrainedModel(_model.Snapshot with { Facts = _model.Facts with { Holdout = figures } }, _model.Movies));

        IRenderedComponent<ServedCard> card = Render<ServedCard>(parameters => parameters.Add(view => view.Served, new ServedModel(recommender, 7)));

        Assert.Equal("Snapshot 7 serves", card.Find("h2").TextContent);
        Assert.Equal(["0.4000", "0.9000"], card.FindAll(".served__large").Select(figure => figure.TextContent));
        Assert.Contains("0.3804 – 0.4196; popularity alone 0.2500", card.Markup, StringComparison.Ordinal);
        Assert.Contains("biases alone 0.9500", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Served_AGateFails_IsAWarning()
    {
        SnapshotLine line = new(1, SnapshotState.Promoted, _then, 1, null) { Verdict = new Verdict([new GateResult(Gate.Persona, GateOutcome.Failed, "“Critic” should get more")]) };

        IRenderedComponent<ServedCard> card = Render<ServedCard>(parameters => parameters.Add(view => view.Served, new ServedModel(new Recommender(_model), 1)).Add(view => view.Line, line));

        Assert.Contains("It serves although a gate fails", card.Find(".notice--error").TextContent, StringComparison.Ordinal);
        Assert.True(card.Find("details").HasAttribute("open"));
    }
}
