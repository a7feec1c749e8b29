namespace MovieRecs.Domain.Evaluation;

/// <summary>How one model did on all folds. Means and deviations are over folds, each counting the same.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Folds">At least one, in the split's order.</param>
public sealed record ModelEvaluation(string Name, IReadOnlyList<FoldResult> Folds)
{
    /// <summary>In stars; NaN under a protocol that predicts none.</summary>
    public double Rmse => Mean(fold => fold.Accuracy?.Rmse) ?? double.NaN;

    /// <inheritdoc cref="Rmse"/>
    public double Mae => Mean(fold => fold.Accuracy?.Mae) ?? double.NaN;

    /// <summary>0 to 1; NaN under a protocol that ranks nothing.</summary>
    public double Ndcg => Mean(fold => fold.Ranking?.Metrics.Ndcg) ?? double.NaN;

    /// <summary>0 to 1.</summary>
    public double PredictionCoverage => Folds.Average(fold => fold.PredictionCoverage);

    /// <summary>The mean time to train on one fold.</summary>
    public TimeSpan FitTime => TimeSpan.FromSeconds(Folds.Average(fold => fold.FitTime.TotalSeconds));

    /// <summary>The mean time to test one fold.</summary>
    public TimeSpan TestTime => TimeSpan.FromSeconds(Folds.Average(fold => fold.TestTime.TotalSeconds));

    /// <summary>Errors by evidence, all folds together.</summary>
    public IReadOnlyList<EvidenceError> ErrorByEvidence => EvidenceError.Sum(Folds.SelectMany(fold => fold.ErrorByEvidence));

    /// <summary>Errors by the movie's number of training ratings, all folds together.</summary>
    public IReadOnlyList<EvidenceError> ErrorByMovieEvidence => EvidenceError.Sum(Folds.SelectMany(fold => fold.ErrorByMovieEvidence));

    /// <summary>Errors by genre, all folds together.</summary>
    public IReadOnlyList<NamedError> ErrorByGenre => NamedError.Sum(Folds.SelectMany(fold => fold.ErrorByGenre));

    /// <summary>Errors by stars given, all folds together.</summary>
    public IReadOnlyList<NamedError> ErrorByStars => NamedError.Sum(Folds.SelectMany(fold => fold.ErrorByStars));

    /// <summary>How places in lists fall to movies, the mean over folds; null where nothing was put in order.</summary>
    public Exposure? Exposure => Exposure.Mean([.. Folds.Select(fold => fold.Ranking?.Exposure).OfType<Exposure>()]);

    /// <summary>How it did by each person, all folds together; nobody under a protocol that asks new people.</summary>
    public PeopleResults People { get; init; } = PeopleResults.None;

    /// <summary>How well new people were met, by how many ratings they brought, all folds together; empty where none came.</summary>
    public IReadOnlyList<FoldInResult> ByRatings => FoldInResult.Sum(Folds.SelectMany(fold => fold.ByRatings));

    /// <summary>Any figure of the folds; null where no fold has it.</summary>
    public double? Mean(Func<FoldResult, double?> figure) => Folds.Average(figure);

    /// <summary>The standard deviation over these folds, √(Σ (x − mean)² / folds), as Surprise prints it; null of one fold, which says nothing of it.</summary>
    public double? Deviation(Func<FoldResult, double?> figure)
    {
        if (Folds.Count < 2)
            return null;
        double? mean = Mean(figure);
        return Folds.Average(fold => (figure(fold) - mean) * (figure(fold) - mean)) is { } variance ? Math.Sqrt(variance) : null;
    }
}
