namespace MovieRecs.Domain.Evaluation;

/// <summary>Predictions of about the same probability, and what came of them.</summary>
/// <param name="MeanProbability">Of the predictions, 0 to 1.</param>
/// <param name="ObservedShare">The share of them that came true, 0 to 1.</param>
/// <param name="Count">How many there are; at least one.</param>
public sealed record ReliabilityBin(double MeanProbability, double ObservedShare, int Count);
