using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace MovieRecs.Web.Components.Charts;

/// <summary>A few lines over one horizontal axis, the vertical one from 0; positions are in the units of its view box.</summary>
public sealed partial class LineChart
{
    private const int Width = 600;
    private const int Height = 250;
    private const int Left = 44;
    private const int Right = 490;
    private const int Top = 12;
    private const int Bottom = 206;

    private const int Colours = 4;
    private const int NameHeight = 18;

    /// <summary>Unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What is to be seen, in a sentence or two.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [Parameter, EditorRequired]
    public required string XTitle { get; set; }

    /// <summary>One to four lines, each with a point or more.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ChartSeries> Series { get; set; }

    private Axis X { get; set; } = Axis.Names(1);

    private Axis Y { get; set; } = Axis.Names(1);

    /// <summary>Where each name stands: beside its line's end, as far as the others leave room.</summary>
    private double[] NameY { get; set; } = [];

    private IEnumerable<double> Places => Series.SelectMany(series => series.Points).Select(point => point.X).Distinct().Order();

    protected override void OnParametersSet()
    {
        X = Axis.Around([.. Series.SelectMany(series => series.Points).Select(point => point.X)]);
        Y = Axis.Around([0, .. Series.SelectMany(series => series.Points).Select(point => point.Y)]);
        NameY = new double[Series.Count];
        double below = double.NegativeInfinity;
        foreach ((int number, ChartSeries series) in Series.Index().OrderBy(pair => PlaceY(pair.Item.Points[^1].Y)))
            below = NameY[number] = Math.Max(PlaceY(series.Points[^1].Y) + 5, below + NameHeight);
    }

    private static string Style(int number) => $"chart__series chart__series--{number % Colours}";

    private static string N(double position) => position.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Number(double x) => x.ToString("0.##", CultureInfo.InvariantCulture);

    private static string ValueAt(ChartSeries series, double x) =>
        series.Points.Where(point => point.X == x).Select(point => point.Y.ToString("0.00", CultureInfo.InvariantCulture)).FirstOrDefault("");

    private double PlaceX(double value) => X.Place(value, Left, Right);

    private double PlaceY(double value) => Y.Place(value, Bottom, Top);

    private string PathOf(ChartSeries series) => string.Join(' ', series.Points.Select(point => $"{N(PlaceX(point.X))},{N(PlaceY(point.Y))}"));
}
