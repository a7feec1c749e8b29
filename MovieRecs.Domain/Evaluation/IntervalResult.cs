namespace MovieRecs.Domain.Evaluation;

/// <summary>Whether four of five ratings were in the interval that is shown with a prediction.</summary>
/// <param name="Folds">Of each fold, in their order; one without any interval is left out.</param>
/// <param name="ByEvidence">Of people about whom a model knew about as much, in the groups of <see cref="EvidenceError"/>, all folds together.</param>
public sealed record IntervalResult(IReadOnlyList<IntervalCoverage> Folds, IReadOnlyDictionary<int, IntervalCoverage> ByEvidence)
{
    /// <summary>The mean over folds of the share that was held, 0 to 1; null where there was no interval.</summary>
    public double? Share => Folds.Count == 0 ? null : Folds.Average(fold => fold.Share);

    /// <summary>The mean over folds of the mean width, in stars; null where there was no interval.</summary>
    public double? Width => Folds.Count == 0 ? null : Folds.Average(fold => fold.MeanWidth);
}
