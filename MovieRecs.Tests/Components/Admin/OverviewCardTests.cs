using Bunit;
using MovieRecs.Web.Components.Pages.Admin;
using MovieRecs.Web.Overview;

namespace MovieRecs.Tests.Components.Admin;

public sealed class OverviewCardTests : ComponentTest
{
    [Fact]
    public void Figure_Measured_StandsWithItsErrorBesideItsRivalsAndMeaning()
    {
        IRenderedComponent<FigureCard> card = Card(0.9, 0.0123, ("svd, the runner-up", 1.0), ("bias, the baseline", 0.75));

        Assert.Equal("0.9000± 0.0123", string.Concat(card.Find(".figure-card__value").TextContent.Split('\n', StringSplitOptions.TrimEntries)));
        Assert.Equal(["svd, the runner-up", "bias, the baseline"], card.FindAll("dt").Select(name => name.TextContent));
        Assert.Equal(["1.0000 (−10.0 %)", "0.7500 (+20.0 %)"], card.FindAll("dd").Select(other => other.TextContent));
        Assert.Contains("Lower is better.", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Figure_ARivalWasNotMeasured_LeavesItOut() =>
        Assert.Equal(["bias, the baseline"], Card(0.9, null, (", the runner-up", null), ("bias, the baseline", 0.75)).FindAll("dt").Select(name => name.TextContent));

    [Fact]
    public void Figure_NotMeasured_SaysWhyInsteadOfComparing()
    {
        IRenderedComponent<FigureCard> card = Card(null, null, ("bias, the baseline", 0.75));

        Assert.Equal("–", card.Find(".figure-card__value").TextContent.Trim());
        Assert.Contains("Too few ratings.", card.Markup, StringComparison.Ordinal);
        Assert.Empty(card.FindAll("dt"));
    }

    [Fact]
    public void Figure_ARivalOfZero_IsNotDividedBy() => Assert.Equal("0.0000 (no comparison)", Card(0.9, null, ("popularity, the baseline", 0)).Find("dd").TextContent);

    [Fact]
    public void Alerts_EachLevel_IsAWordWithAWayToActOnIt()
    {
        IRenderedComponent<AlertList> list = Render<AlertList>(parameters => parameters.Add(alerts => alerts.Alerts,
        [
            new Alert(AlertLevel.Error, "The last training failed.", "/admin/runs", "See the runs"),
            new Alert(AlertLevel.Warning, "RMSE rose 3 %.", "/admin/runs", "Compare the runs"),
            new Alert(AlertLevel.Note, "Run 7 was interrupted.", "/admin/runs/7", "Repeat it"),
        ]));

        Assert.Equal("Worth knowing", list.Find("h2").TextContent);
        Assert.Equal(["Error", "Warning", "Note"], list.FindAll(".alert-list__level").Select(level => level.TextContent));
        Assert.Equal("/admin/runs/7", list.FindAll("li")[2].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Alerts_None_SaysThatAllIsWellAndWhatStandsHere()
    {
        IRenderedComponent<AlertList> list = Render<AlertList>(parameters => parameters.Add(alerts => alerts.Alerts, []));

        Assert.Equal("All is well", list.Find("h2").TextContent);
        Assert.Contains("What fails, falls behind or gets worse is told here in words.", list.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<FigureCard> Card(double? value, double? error, params (string Name, double? Value)[] others) => Render<FigureCard>(parameters => parameters
        .Add(card => card.Id, "rmse").Add(card => card.Name, "RMSE").Add(card => card.Value, value).Add(card => card.Error, error)
        .Add(card => card.Others, others).Add(card => card.Missing, "Too few ratings.").AddChildContent("Lower is better."));
}
