using Microsoft.AspNetCore.Components;

namespace MovieRecs.Web.Components.Charts;

/// <summary>Draws one plot of any kind but rows; positions are in the units of its view box.</summary>
public sealed partial class Plot : ComponentBase
{
    private const int Width = 480;
    private const int Height = 330;
    private const int Left = 58;
    private const int Top = 34;
    private const int Bottom = 270;

    /// <summary>Where the drawing ends, and where it does if names stand beside it.</summary>
    private const int FullRight = 458;
    private const int NamedRight = 366;

    private const int LongestEndName = 13;
    private const int MostEndNames = 4;
    private const double NameHeight = 17;
    private const double LetterWidth = 10;
    private const double LargestRadius = 8;
    private const double SharedPlace = 0.72;
    private const double OwnPlace = 0.9;

    /// <summary>Unique in the document.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required PlotContent Content { get; set; }

    private Axis X { get; set; } = Axis.Names(1);

    private Axis Y { get; set; } = Axis.Names(1);

    private IReadOnlyList<PointName> Names { get; set; } = [];

    private bool IsJoined => Content.Kind is PlotKind.Lines or PlotKind.Curves;

    private bool HasEndNames => IsJoined && Content.Series.Count is > 1 and <= MostEndNames && Content.Series.All(series => series.Name.Length <= LongestEndName);

    private int Right => HasEndNames ? NamedRight : FullRight;

    private double PlaceWidth => (Right - Left) / (X.To - X.From);

    private double BarWidth => PlaceWidth * (Content.Series.Count == 1 ? OwnPlace : SharedPlace / Content.Series.Count);

    /// <summary>As many names as have room for letters that have grown; of numbers, those that aren't halves of a count.</summary>
    private IEnumerable<(double At, string Label)> XLabels
    {
        get
        {
            (double, string)[] all = Content.XNames is { } names
                ? [.. names.Select((name, at) => ((double)at, name))]
                : [.. X.Ticks().Select(tick => (tick, X.Label(tick)))];
            double wanted = all.Length * (all.Max(label => label.Item2.Length) + 1) * LetterWidth;
            int step = Math.Max(1, (int)Math.Ceiling(wanted / (Right - Left)));
            return all.Where((_, at) => at % step == 0);
        }
    }

    protected override void OnParametersSet()
    {
        X = PlotScale.OfX(Content);
        Y = PlotScale.OfY(Content);
        Names = Content.Kind == PlotKind.Points ? BesidePoints() : HasEndNames ? AtEnds() : [];
    }

    private static double Radius(PlotPoint point) => Math.Max(2.5, LargestRadius * Math.Sqrt(point.Weight));

    private static string N(double position) => PlotStyle.N(position);

    private double PlaceX(double value) => X.Place(value, Left, Right);

    private double PlaceY(double value) => Y.Place(value, Bottom, Top);

    private double XOf(int series, PlotPoint point) => PlaceX(point.X)
        + (Content.Kind is PlotKind.Bars or PlotKind.Marks ? PlotScale.Aside(series, Content.Series.Count, SharedPlace) * PlaceWidth : 0);

    private string PathOf(PlotSeries series) => string.Join(' ', series.Points.Select(point => $"{N(PlaceX(point.X))},{N(PlaceY(point.Y))}"));

    private IReadOnlyList<PointName> BesidePoints() => PointName.Place(
        [.. Content.Series.Index().SelectMany(pair => pair.Item.Points.Select(point => (pair.Item.Name, PlotStyle.Class(pair.Index), PlaceX(point.X), PlaceY(point.Y))))],
        new PlotArea(Left, Top, Right, Bottom));

    /// <summary>Beside the ends of the lines, as far as the others leave room; if need be, above them.</summary>
    private IReadOnlyList<PointName> AtEnds()
    {
        (int Number, PlotSeries Series, double Y)[] ends = [.. Content.Series.Index().Select(pair => (pair.Index, pair.Item, PlaceY(pair.Item.Points[^1].Y) + 5)).OrderBy(end => end.Item3)];
        double[] at = new double[ends.Length];
        for (int end = 0; end < ends.Length; end++)
            at[end] = Math.Max(ends[end].Y, end == 0 ? double.NegativeInfinity : at[end - 1] + NameHeight);
        double above = at.Length == 0 ? 0 : Math.Max(0, at[^1] - Bottom);
        return [.. ends.Select((end, place) => new PointName(end.Series.Name, PlotStyle.Class(end.Number), PlaceX(end.Series.Points[^1].X) + 10, at[place] - above, false))];
    }
}
