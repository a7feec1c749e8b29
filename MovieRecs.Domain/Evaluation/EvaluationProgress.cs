namespace MovieRecs.Domain.Evaluation;

/// <summary>How far an evaluation is.</summary>
/// <param name="Done">How many trainings and tests are done.</param>
/// <param name="Total">How many there are: folds times models.</param>
/// <param name="Fold">The fold at work.</param>
/// <param name="Model">The model at work.</param>
public readonly record struct EvaluationProgress(int Done, int Total, string Fold, string Model);
