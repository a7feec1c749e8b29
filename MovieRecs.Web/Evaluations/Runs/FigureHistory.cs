namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>How one figure went over the runs that asked the same questions.</summary>
/// <param name="Groups">All that have two runs or more, those asked last first.</param>
/// <param name="Questions">Of the group that is shown; null where there is none.</param>
/// <param name="Figures">The keys of the figures that it has.</param>
/// <param name="Figure">The one that is shown.</param>
/// <param name="Points">By run, the oldest first.</param>
public sealed record FigureHistory(IReadOnlyList<HistoryGroup> Groups, string? Questions, IReadOnlyList<string> Figures, string? Figure, IReadOnlyList<HistoryPoint> Points)
{
    public static FigureHistory None { get; } = new([], null, [], null, []);
}
