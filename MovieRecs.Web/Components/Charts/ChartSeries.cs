namespace MovieRecs.Web.Components.Charts;

/// <summary>One line of a chart.</summary>
/// <param name="Name">Short: it stands beside the line's end.</param>
/// <param name="Points">From left to right.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points);
