namespace MovieRecs.Domain.Evaluation;

/// <summary>What an evaluation found.</summary>
/// <param name="Protocol">What was asked of the models: "stars".</param>
/// <param name="Folds">How the ratings were split: "predefined", or how many random folds.</param>
/// <param name="Models">In the order in which they were asked for.</param>
public sealed record EvaluationReport(string Protocol, string Folds, IReadOnlyList<ModelEvaluation> Models);
