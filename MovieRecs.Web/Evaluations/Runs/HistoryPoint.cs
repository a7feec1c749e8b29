namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>One figure of one model in one run that ended well, for the history of figures.</summary>
/// <param name="Questions">What was asked: runs with the same one can be compared.</param>
/// <param name="Title">Of the run.</param>
/// <param name="At">When it ended, in Unix seconds.</param>
public sealed record HistoryPoint(int RunId, string Questions, string Title, long At, string Model, string Figure, double Mean, double? Deviation);
