namespace MovieRecs.Domain.Evaluation;

/// <summary>How one model did on one fold.</summary>
/// <param name="Fold">The fold's name.</param>
/// <param name="Accuracy">Over every test rating, those that the fallback had to predict included.</param>
/// <param name="PredictionCoverage">The share of test ratings that the model itself predicted, 0 to 1.</param>
/// <param name="FitTime">How long training took, the fallback's own aside.</param>
/// <param name="TestTime">How long predicting all test ratings took.</param>
public sealed record FoldResult(string Fold, AccuracyMetrics Accuracy, double PredictionCoverage, TimeSpan FitTime, TimeSpan TestTime);
