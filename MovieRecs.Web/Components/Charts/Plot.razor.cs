using System.Globalization;
using Microsoft.AspNetCore.Components;
namespace MovieRecs.Web.Components.Charts;

/// <summary>Draws one plot; positions are in the units of its view box.</summary>
public sealed partial class Plot : ComponentBase
{
    private const int Width = 480;
    private const int Height = 330;
    private const int Left = 62;
    private const int Right = 458;
    private const int Top = 14;
    private const int Bottom = 270;

    private const int Colours = 10;
    private const int Dashes = 3;
    private const double LargestRadius = 8;

    /// <summary>Unique in the document.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required PlotContent Content { get; set; }

    private Axis X { get; set; } = Axis.Names(1);

    private Axis Y { get; set; } = Axis.Names(1);

    private IReadOnlyList<PointName> Names { get; set; } = [];

    private IEnumerable<(double At, string Label)> XLabels =>
        Content.XNames is { } names ? names.Select((name, at) => ((double)at, name)) : X.Ticks().Select(tick => (tick, X.Label(tick)));

    protected override void OnParametersSet()
    {
        PlotPoint[] points = [.. Content.Series.SelectMany(series => series.Points)];
        double[] ends = Content.HasDiagonal ? [0, 1] : [];
        X = Content.XNames is { } names ? Axis.Names(names.Count) : Axis.Around([.. ends, .. points.Select(point => point.X)]);
        Y = Axis.Around([.. ends, .. points.Select(point => point.Y)]);
        Names = Content.IsJoined ? [] : Named();
    }

    /// <summary>The colour of a series; further ones have the same colours, dashed.</summary>
    private static string Style(int number) => $"c{number % Colours} d{number / Colours % Dashes}";

    private static double Radius(PlotPoint point) => Math.Max(2.5, LargestRadius * Math.Sqrt(point.Weight));

    private static string N(double position) => position.ToString("0.#", CultureInfo.InvariantCulture);

    private double PlaceX(double value) => X.Place(value, Left, Right);

    private double PlaceY(double value) => Y.Place(value, Bottom, Top);

    private string PathOf(PlotSeries series) => string.Join(' ', series.Points.Select(point => $"{N(PlaceX(point.X))},{N(PlaceY(point.Y))}"));

    /// <summary>A name beside each point.</summary>
    private IReadOnlyList<PointName> Named() => PointName.Place(
        [.. Content.Series.Index().SelectMany(pair => pair.Item.Points.Select(point => (pair.Item.Name, Style(pair.Index), PlaceX(point.X), PlaceY(point.Y))))],
        new PlotArea(Left, Top, Right, Bottom));
}
