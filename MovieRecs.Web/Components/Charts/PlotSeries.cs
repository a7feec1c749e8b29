namespace MovieRecs.Web.Components.Charts;

/// <summary>Points of one name and colour, from left to right.</summary>
public sealed record PlotSeries(string Name, IReadOnlyList<PlotPoint> Points);
