namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>The evaluation that runs.</summary>
/// <param name="Id">Its run's.</param>
public sealed record RunningEvaluation(int Id, RunProgress Progress);
