namespace MovieRecs.Domain.Evaluation;

/// <summary>How one model did on one fold.</summary>
/// <param name="Fold">The fold's name.</param>
/// <param name="PredictionCoverage">
/// The share of what was asked that the model itself could answer, 0 to 1: of test ratings, those that it predicted
/// without the fallback; of candidates, those that it put in order.
/// </param>
/// <param name="FitTime">How long training took.</param>
/// <param name="TestTime">How long the test took, everything in it included.</param>
public sealed record FoldResult(string Fold, double PredictionCoverage, TimeSpan FitTime, TimeSpan TestTime)
{
    /// <summary>Over every test rating, those that the fallback had to predict included; null where no stars were asked for.</summary>
    public AccuracyMetrics? Accuracy { get; init; }

    /// <summary>The same errors by how much the model knew of the person; empty where there are none.</summary>
    public IReadOnlyList<EvidenceError> ErrorByEvidence { get; init; } = [];

    /// <summary>The lists it made; null where no order was asked for.</summary>
    public RankingResult? Ranking { get; init; }

    /// <summary>How long one person has to wait; null where nobody is brought in by their ratings.</summary>
    public ServingTimes? ServingTimes { get; init; }

    /// <summary>How well new people were met, by how many ratings they brought; empty where none came.</summary>
    public IReadOnlyList<FoldInResult> ByRatings { get; init; } = [];
}
