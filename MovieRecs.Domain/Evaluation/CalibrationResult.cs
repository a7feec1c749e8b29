namespace MovieRecs.Domain.Evaluation;

/// <summary>What a <see cref="CalibrationTest"/> found.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="Interval">Has no folds where the model doesn't know how uncertain it is.</param>
public sealed record CalibrationResult(string Model, MatchResult Match, IntervalResult Interval);
