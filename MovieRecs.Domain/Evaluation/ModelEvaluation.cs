namespace MovieRecs.Domain.Evaluation;

/// <summary>How one model did on all folds. Means and deviations are over folds, each counting the same.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Folds">At least one, in the split's order.</param>
public sealed record ModelEvaluation(string Name, IReadOnlyList<FoldResult> Folds)
{
    public double Rmse => Folds.Average(fold => fold.Accuracy.Rmse);

    public double Mae => Folds.Average(fold => fold.Accuracy.Mae);

    /// <summary>The standard deviation over these folds, √(Σ (x − mean)² / folds), as Surprise prints it.</summary>
    public double RmseDeviation => Deviation(fold => fold.Accuracy.Rmse);

    /// <inheritdoc cref="RmseDeviation"/>
    public double MaeDeviation => Deviation(fold => fold.Accuracy.Mae);

    /// <summary>0 to 1.</summary>
    public double PredictionCoverage => Folds.Average(fold => fold.PredictionCoverage);

    /// <summary>The mean time to train on one fold.</summary>
    public TimeSpan FitTime => TimeSpan.FromSeconds(Folds.Average(fold => fold.FitTime.TotalSeconds));

    /// <summary>The mean time to predict one fold's test ratings.</summary>
    public TimeSpan TestTime => TimeSpan.FromSeconds(Folds.Average(fold => fold.TestTime.TotalSeconds));

    private double Deviation(Func<FoldResult, double> figure)
    {
        double mean = Folds.Average(figure);
        return Math.Sqrt(Folds.Average(fold => (figure(fold) - mean) * (figure(fold) - mean)));
    }
}
