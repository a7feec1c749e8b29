namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>Runs whose figures can be compared: they asked the same questions.</summary>
/// <param name="Questions">Their fingerprint.</param>
/// <param name="IsTraining">True of trainings on one community with one holdout, false of evaluations.</param>
/// <param name="Title">Of the newest of them.</param>
/// <param name="Runs">How many they are.</param>
/// <param name="Since">When the first of them ended, in Unix seconds.</param>
public sealed record HistoryGroup(string Questions, bool IsTraining, string Title, int Runs, long Since);
