using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using MovieRecs.Web.Components.Charts;

namespace MovieRecs.Tests.Components.Charts;

public sealed class ChartCardTests : ComponentTest
{
    private static readonly string[] Names = ["Drama", "War"];

    [Theory]
    [InlineData(PlotKind.Lines)]
    [InlineData(PlotKind.Curves)]
    [InlineData(PlotKind.Points)]
    [InlineData(PlotKind.Marks)]
    [InlineData(PlotKind.Bars)]
    [InlineData(PlotKind.Rows)]
    public void Card_OfAnyKind_HasHeadingTextDrawingAndTable(PlotKind kind)
    {
        IRenderedComponent<ChartCard> card = Show(Content(kind, ("bias", [1, 0.5]), ("als", [0.75, 0.25])));

        Assert.Equal("Errors", card.Find("h2").TextContent);
        Assert.Equal("Lower is better.", card.Find("p").TextContent);
        IElement drawing = card.Find("svg[role=img]");
        Assert.Equal("c-title c-text", drawing.GetAttribute("aria-labelledby"));
        Assert.Equal("Errors", card.Find("#c-title").TextContent);
        Assert.StartsWith("Lower is better.", card.Find("#c-text").TextContent, StringComparison.Ordinal);
        Assert.Equal(["bias", "1", "0.5", "als", "0.75", "0.25"], card.FindAll("details td").Select(cell => cell.TextContent));
        // Each series is drawn, and is told from the other by more than its colour.
        string[] styles = [.. drawing.QuerySelectorAll(".plot__series").Select(series => series.ClassName!).Distinct()];
        Assert.Equal(2, styles.Length);
        Assert.Equal(["plot__dash--0", "plot__dash--1"], styles.Select(style => style.Split(' ')[2]));
        Assert.All(["bias", "als"], name => Assert.Contains(card.FindAll(".plot__legend li"), entry => entry.TextContent.Trim() == name));
    }

    [Theory]
    [InlineData(PlotKind.Lines)]
    [InlineData(PlotKind.Marks)]
    [InlineData(PlotKind.Points)]
    public void Marks_LargerValue_StandsHigher(PlotKind kind)
    {
        IRenderedComponent<ChartCard> card = Show(Content(kind, ("bias", [1, 0.5])));

        double[] heights = [.. card.FindAll("svg[role=img] path").Select(mark => Number(mark.GetAttribute("d")!.Split(' ', 'a')[1]))];
        Assert.True(heights[0] < heights[1], string.Join(", ", heights));
    }

    [Fact]
    public void Rows_LargerValue_StandsFurtherToTheRight()
    {
        IRenderedComponent<ChartCard> card = Show(Content(PlotKind.Rows, ("bias", [1, 0.5])));

        double[] places = [.. card.FindAll("svg[role=img] path").Select(mark => Number(mark.GetAttribute("d")![1..].Split(' ')[0]))];
        Assert.True(places[0] > places[1], string.Join(", ", places));
        Assert.All(Names, name => Assert.Contains(card.FindAll("text"), text => text.TextContent == name));
    }

    [Fact]
    public void Bars_BeginAtZeroAndAreAsHighAsTheirValues()
    {
        IRenderedComponent<ChartCard> card = Show(Content(PlotKind.Bars, ("all", [1000, 250])));

        IElement[] bars = [.. card.FindAll("svg[role=img] rect")];
        Assert.Equal(4, Number(bars[0].GetAttribute("height")!) / Number(bars[1].GetAttribute("height")!), 2);
        Assert.Equal(Foot(bars[0]), Foot(bars[1]), 2);
        Assert.Contains(card.FindAll("text"), text => text.TextContent == "0");

        static double Foot(IElement bar) => Number(bar.GetAttribute("y")!) + Number(bar.GetAttribute("height")!);
    }

    [Theory]
    [InlineData(PlotKind.Marks, "y1", "y2")]
    [InlineData(PlotKind.Rows, "x1", "x2")]
    public void Whiskers_ReachToBothSides(PlotKind kind, string from, string to)
    {
        PlotContent content = Content(kind, ("bias", [1, 0.5]));
        PlotPoint[] points = [new(0, 1) { Reach = 0.25 }, new(1, 0.5)];

        IElement whisker = Assert.Single(Show(content with { Series = [new PlotSeries("bias", points)] }).FindAll(".plot__whisker"));

        Assert.NotEqual(whisker.GetAttribute(from), whisker.GetAttribute(to));
    }

    [Fact]
    public void Curves_OnADiagonal_SpanTheSquare()
    {
        PlotContent content = Content(PlotKind.Curves, ("all", [0, 1])) with { XNames = null, HasDiagonal = true };

        IRenderedComponent<ChartCard> card = Show(content);

        IElement diagonal = card.Find(".plot__ideal");
        Assert.Equal($"{diagonal.GetAttribute("x1")},{diagonal.GetAttribute("y1")} {diagonal.GetAttribute("x2")},{diagonal.GetAttribute("y2")}", card.Find("polyline").GetAttribute("points"));
    }

    [Fact]
    public void Ideal_IsALineAtItsValue()
    {
        PlotContent content = Content(PlotKind.Bars, ("all", [1, 0.5])) with { Ideal = 1 };

        IRenderedComponent<ChartCard> card = Show(content);

        Assert.Equal(card.Find("svg[role=img] rect").GetAttribute("y"), card.Find(".plot__ideal").GetAttribute("y1"));
    }

    [Fact]
    public void EndNames_OfLinesThatEndTogether_DoNotTouchAndStayInTheDrawing()
    {
        IRenderedComponent<ChartCard> card = Show(Content(PlotKind.Lines, ("one", [1, 0]), ("two", [1, 0]), ("three", [1, 0])));

        double[] at = [.. card.FindAll(".plot__name").Select(name => Number(name.GetAttribute("y")!)).Order()];
        Assert.Equal(3, at.Length);
        Assert.True(at[1] - at[0] >= 17 && at[2] - at[1] >= 17 && at[2] <= 275, string.Join(", ", at));
    }

    [Fact]
    public void ManySeries_AreNamedInALegendThatIsAlwaysThere()
    {
        IRenderedComponent<ChartCard> card = Show(Content(PlotKind.Lines, [.. Enumerable.Range(1, 12).Select(number => ($"model {number}", (double[])[number, number]))]));

        Assert.Empty(card.FindAll(".plot__name"));
        Assert.Equal(12, card.FindAll(".plot__legend li").Count);
        Assert.Empty(card.FindAll(".plot__legend--instead"));
        Assert.Equal(12, card.FindAll(".plot__drawing .plot__series").Select(series => series.ClassName).Distinct().Count());
    }

    [Fact]
    public void Names_WithoutRoomForAll_AreThinnedOut()
    {
        string[] months = [.. Enumerable.Range(1, 24).Select(month => $"1998-{month:00}")];
        PlotContent content = Content(PlotKind.Bars, ("all", [.. Enumerable.Range(1, 24).Select(month => (double)month)])) with { XNames = months };

        string[] labels = [.. Show(content).FindAll("text").Select(text => text.TextContent).Where(months.Contains)];

        Assert.InRange(labels.Length, 2, 6);
        Assert.Equal("1998-01", labels[0]);
    }

    [Theory]
    [InlineData(0.1, 0.5, "0.5")]
    [InlineData(10_000, 20_000, "20k")]
    [InlineData(500_000, 1_500_000, "1500k")]
    [InlineData(1_000_000, 3_000_000, "3M")]
    [InlineData(1_000_000, 0, "0")]
    public void Ticks_OfLargeNumbers_AreShort(double step, double tick, string label) => Assert.Equal(label, new Axis(0, 10 * step, step).Label(tick));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static PlotContent Content(PlotKind kind, params (string Name, double[] Values)[] series) => new(
        "Errors",
        "Lower is better.",
        "genre",
        "RMSE",
        [.. series.Select(one => new PlotSeries(one.Name, [.. one.Values.Select((value, at) => new PlotPoint(at, value))]))],
        new DataTable("Errors", 1, ["model", .. Names], [.. series.Select(one => (string[])[one.Name, .. one.Values.Select(value => value.ToString(CultureInfo.InvariantCulture))])]))
    {
        Kind = kind,
        XNames = Names,
    };

    private IRenderedComponent<ChartCard> Show(PlotContent content) => Render<ChartCard>(parameters => parameters.Add(card => card.Id, "c").Add(card => card.Content, content));
}
