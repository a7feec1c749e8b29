using System.Globalization;
using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Evaluations;

/// <summary>One figure that an evaluation may have, and how it is shown. What the figures mean is in docs/evaluate.md.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Label">Its name in tables.</param>
/// <param name="Format">How a table writes it.</param>
/// <param name="Of">Its value in one fold; null where the protocol doesn't give it.</param>
internal sealed record Figure(string Key, string Label, string Format, Func<FoldResult, double?> Of)
{
    public static Figure Rmse { get; } = new("rmse", "RMSE", "F4", fold => fold.Accuracy?.Rmse);

    public static Figure Mae { get; } = new("mae", "MAE", "F4", fold => fold.Accuracy?.Mae);

    public static Figure PredictionCoverage { get; } = new("predictionCoverage", "coverage", "P1", fold => fold.PredictionCoverage);

    public static Figure Ndcg { get; } = new("ndcg@10", "nDCG@10", "F4", fold => fold.Ranking?.Metrics.Ndcg);

    public static Figure CatalogueCoverage { get; } = new("catalogueCoverage@10", "catalogue", "F3", fold => fold.Ranking?.Beyond.CatalogueCoverage);

    /// <summary>How well lists of ten find what is liked.</summary>
    public static IReadOnlyList<Figure> Accuracy { get; } =
    [
        Ndcg,
        new("recall@10", "recall", "F4", fold => fold.Ranking?.Metrics.Recall),
        new("precision@10", "precision", "F4", fold => fold.Ranking?.Metrics.Precision),
        new("mrr@10", "MRR", "F4", fold => fold.Ranking?.Metrics.ReciprocalRank),
        new("map@10", "MAP", "F4", fold => fold.Ranking?.Metrics.AveragePrecision),
        new("hitRate@10", "hit rate", "F3", fold => fold.Ranking?.Metrics.HitRate),
    ];

    /// <summary>What lists of ten are like, whether or not they hit.</summary>
    public static IReadOnlyList<Figure> BeyondAccuracy { get; } =
    [
        CatalogueCoverage,
        new("novelty@10", "novelty", "F2", fold => fold.Ranking?.Beyond.Novelty),
        new("diversity@10", "diversity", "F3", fold => fold.Ranking?.Beyond.Diversity),
        new("gini@10", "Gini", "F3", fold => fold.Ranking?.Beyond.Gini),
        new("meanPopularity@10", "popularity", "F1", fold => fold.Ranking?.Beyond.MeanPopularity),
        new("longTail@10", "long tail", "F3", fold => fold.Ranking?.Exposure?.TailPlaces),
        new("calibration@10", "calibration", "F3", fold => fold.Ranking?.Beyond.Calibration),
    ];

    /// <summary>All but times, in the order of the JSON.</summary>
    public static IReadOnlyList<Figure> All { get; } = [Rmse, Mae, PredictionCoverage, .. Accuracy, .. BeyondAccuracy];

    /// <summary>What each fold is shown with: the errors of star models, the first figure of rankers.</summary>
    public static IReadOnlyList<Figure> PerFold { get; } = [Rmse, Mae, Ndcg];

    /// <summary>Scoring and picking, in microseconds for one person.</summary>
    public static Figure Scoring { get; } = new("microsecondsPerUser", "µs a person", "F0", fold => fold.ServingTimes?.Scoring?.TotalMicroseconds);

    /// <summary>Bringing one person in, in microseconds.</summary>
    public static Figure FoldIn { get; } = new("foldInMicroseconds", "fold-in µs", "F0", fold => fold.ServingTimes?.FoldIn.TotalMicroseconds);

    /// <summary>The mean over a model's folds as a table writes it; empty where there is none.</summary>
    public string Mean(ModelEvaluation model) => Text(model.Mean(Of));

    /// <summary>The deviation over a model's folds, likewise.</summary>
    public string Deviation(ModelEvaluation model) => Text(model.Deviation(Of));

    /// <summary>A value as a table writes it; empty where there is none.</summary>
    public string Text(double? value) => value?.ToString(Format, CultureInfo.InvariantCulture) ?? "";
}
