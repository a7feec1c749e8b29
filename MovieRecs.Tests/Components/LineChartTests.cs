using Bunit;
using MovieRecs.Web.Components.Charts;

namespace MovieRecs.Tests.Components;

public sealed class LineChartTests : ComponentTest
{
    [Fact]
    public void Lines_OfTwoSeries_AreNamedAndInTheTable()
    {
        IRenderedComponent<LineChart> chart = Show(new ChartSeries("We", [new(5, 1), new(6, 0.5)]), new ChartSeries("Everyone", [new(5, 0.9), new(6, 0.875)]));

        Assert.Equal(2, chart.FindAll("polyline").Count);
        Assert.Equal(["We", "Everyone"], chart.FindAll(".chart__name").Select(name => name.TextContent));
        Assert.Equal(["5", "1.00", "0.90", "6", "0.50", "0.88"], chart.FindAll("tbody th, tbody td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Lines_SmallerValue_StandsLower()
    {
        IRenderedComponent<LineChart> chart = Show(new ChartSeries("We", [new(1, 0), new(2, 1)]));

        // From the foot of the drawing to its top.
        Assert.Equal("44,206 490,12", chart.Find("polyline").GetAttribute("points"));
    }

    [Fact]
    public void Names_OfLinesThatEndTogether_DoNotTouch()
    {
        IRenderedComponent<LineChart> chart = Show(new ChartSeries("One", [new(1, 1)]), new ChartSeries("Two", [new(1, 1)]), new ChartSeries("Three", [new(1, 1)]));

        double[] at = [.. chart.FindAll(".chart__name").Select(name => double.Parse(name.GetAttribute("y")!, System.Globalization.CultureInfo.InvariantCulture)).Order()];
        Assert.True(at[1] - at[0] >= 18 && at[2] - at[1] >= 18, string.Join(", ", at));
    }

    [Fact]
    public void Drawing_ForThoseWhoDoNotSeeIt_HasATitleAndAText()
    {
        IRenderedComponent<LineChart> chart = Show(new ChartSeries("We", [new(1, 1)]));

        Assert.Equal("c-title c-text", chart.Find("svg[role=img]").GetAttribute("aria-labelledby"));
        Assert.Equal("Errors", chart.Find("#c-title").TextContent);
        Assert.StartsWith("They fall.", chart.Find("#c-text").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<LineChart> Show(params ChartSeries[] series) => Render<LineChart>(parameters => parameters
        .Add(chart => chart.Id, "c")
        .Add(chart => chart.Title, "Errors")
        .Add(chart => chart.Text, "They fall.")
        .Add(chart => chart.XTitle, "rating")
        .Add(chart => chart.Series, series));
}
