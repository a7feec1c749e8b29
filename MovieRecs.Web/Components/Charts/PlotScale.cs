namespace MovieRecs.Web.Components.Charts;

/// <summary>The axes of a plot, long enough for all that it draws.</summary>
internal static class PlotScale
{
    public static Axis OfX(PlotContent content) => content.XNames is { } names
        ? Axis.Names(names.Count)
        : Axis.Around([.. Ends(content), .. content.Series.SelectMany(series => series.Points).Select(point => point.X)]);

    public static Axis OfY(PlotContent content) => Axis.Around(
    [
        .. Ends(content),
        .. content.Ideal is { } ideal ? (double[])[ideal] : [],
        .. content.IsFromZero || content.Kind == PlotKind.Bars ? (double[])[0] : [],
        .. content.Series.SelectMany(series => series.Points).SelectMany(point => (double[])[point.Y - point.Reach, point.Y + point.Reach]),
    ]);

    /// <summary>From the middle of a place to a series' own, as a share of the place.</summary>
    /// <param name="share">How much of the place all of them take.</param>
    public static double Aside(int series, int count, double share) => ((series + 0.5) / count * share) - (share / 2);

    private static double[] Ends(PlotContent content) => content.HasDiagonal ? [0, 1] : [];
}
