namespace MovieRecs.Domain.Evaluation;

/// <summary>How well the last few ratings up to one of them were foretold.</summary>
/// <param name="Rating">Which one, from 1.</param>
/// <param name="MeanError">Of the predictions, in stars.</param>
/// <param name="UsualError">Of the baseline over the same ratings, in stars.</param>
public readonly record struct RecentError(int Rating, double MeanError, double UsualError);
