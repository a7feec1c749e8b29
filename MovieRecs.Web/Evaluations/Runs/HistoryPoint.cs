namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>One figure of one model in one run.</summary>
/// <param name="At">When the run ended, in Unix seconds.</param>
public sealed record HistoryPoint(int RunId, long At, string Model, double Mean, double? Deviation);
