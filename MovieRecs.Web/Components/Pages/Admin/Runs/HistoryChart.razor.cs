using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Components.Charts;
using MovieRecs.Web.Evaluations.Runs;

namespace MovieRecs.Web.Components.Pages.Admin.Runs;

/// <summary>One figure over the runs that asked the same questions, a line for each model.</summary>
public sealed partial class HistoryChart
{
    /// <summary>With more runs than these, the lines of the deviations would hide those of the figures.</summary>
    private const int MostReaches = 30;

    [Parameter, EditorRequired]
    public required FigureHistory History { get; set; }

    /// <summary>Somebody chose other runs, or another figure.</summary>
    [Parameter]
    public EventCallback<(string? Questions, string? Figure)> OnChoose { get; set; }

    private PlotContent? Content => History is { Figure: { } figure, Points.Count: > 0 } ? Plot(figure) : null;

    private PlotContent Plot(string figure)
    {
        int[] runs = [.. History.Points.Select(point => point.RunId).Distinct()];
        bool isTraining = History.Groups.Any(group => group.Questions == History.Questions && group.IsTraining);
        IGrouping<string, HistoryPoint>[] models = [.. History.Points.GroupBy(point => point.Model)];
        string label = RunText.Label(figure);
        return new PlotContent(
            $"{label} over time",
            isTraining
                ? "Each training holds out other ratings of a store that grows, so small steps mean little; the table of snapshots has their errors."
                : "All of these runs asked the same questions, so a difference is the model's, or of the seed it started from. The upright lines are one standard deviation over folds to each side.",
            $"run, from {Day(History.Points[0].At)} to {Day(History.Points[^1].At)}",
            label,
            [.. models.Select(model => new PlotSeries(model.Key, [.. model.Select(point => new PlotPoint(Array.IndexOf(runs, point.RunId), point.Mean) { Reach = runs.Length <= MostReaches ? point.Deviation ?? 0 : 0 })]))],
            new DataTable(
                $"{label} by run",
                2,
                ["run", "ended", .. models.Select(model => model.Key)],
                [.. runs.Reverse().Select(run => (string[])[run.ToString(CultureInfo.InvariantCulture), RunText.When(History.Points.First(point => point.RunId == run).At), .. models.Select(model => Cell(model, run, figure))])]))
        {
            XNames = [.. runs.Select(run => run.ToString(CultureInfo.InvariantCulture))],
        };
    }

    private static string Cell(IEnumerable<HistoryPoint> model, int run, string figure) =>
        model.FirstOrDefault(point => point.RunId == run) is { } point ? RunText.Value(new MeasuredFigure(point.Model, figure, point.Mean, point.Deviation)) : "";

    private static string Day(long at) => DateTimeOffset.FromUnixTimeSeconds(at).UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
