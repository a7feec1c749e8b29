namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>Runs whose figures can be compared: evaluations that asked the same questions, or the trainings of this store.</summary>
/// <param name="Questions">The fingerprint, or <see cref="RunQueries.TrainingQuestions"/>.</param>
/// <param name="Title">Of the newest of them.</param>
public sealed record HistoryGroup(string Questions, string Title, int Runs);
