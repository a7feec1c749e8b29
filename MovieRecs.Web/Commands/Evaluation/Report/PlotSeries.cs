namespace MovieRecs.Web.Commands.Evaluation.Report;

/// <summary>Points of one name and colour, from left to right.</summary>
public sealed record PlotSeries(string Name, IReadOnlyList<PlotPoint> Points);
