namespace MovieRecs.Domain.Evaluation;

/// <summary>What an evaluation found.</summary>
/// <param name="Protocol">What was asked of the models.</param>
/// <param name="Folds">How the ratings were split: the split's name.</param>
/// <param name="Models">In the order in which they were asked for.</param>
public sealed record EvaluationReport(EvaluationProtocol Protocol, string Folds, IReadOnlyList<ModelEvaluation> Models);
