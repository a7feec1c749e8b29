using System.Globalization;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Components.Charts;

namespace MovieRecs.Web.Evaluations.Report;

/// <summary>How well new people are met.</summary>
internal static class NewcomerPlots
{
    public static PlotContent? ByRatings(IReadOnlyList<ModelEvaluation> models, Figure figure, string title, string text, Func<FoldInResult, double?> of)
    {
        (string Name, double[] Values)[] measured =
        [
            .. models.Select(model => (model.Name, Values: model.ByRatings.Select(of).OfType<double>().ToArray()))
                .Where(model => model.Values.Length > 0),
        ];
        if (measured.Length == 0)
            return null;
        string[] numbers = [.. FoldInResult.Numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))];
        return new PlotContent(
            title,
            text,
            "ratings shown",
            figure.Label,
            [.. measured.Select(model => new PlotSeries(model.Name, [.. model.Values.Select((value, at) => new PlotPoint(at, value))]))],
            new DataTable(
                $"{figure.Label} by ratings shown",
                1,
                ["model", .. numbers.Select(n => $"n = {n}")],
                [.. measured.Select(model => (string[])[model.Name, .. model.Values.Select(value => figure.Text(value))])]))
        {
            XNames = numbers,
        };
    }
}
