namespace MovieRecs.Domain.Evaluation;

/// <summary>How far the "match" could be taken at its word, all folds together.</summary>
/// <param name="Reliability">Of the matches that were shown; null before the first.</param>
/// <param name="Folds">How many folds were taken.</param>
/// <param name="Uncalibrated">In how many of them no calibration could be fitted, so that one that is the same for all datasets stood in.</param>
public sealed record MatchResult(Reliability? Reliability, int Folds, int Uncalibrated);
