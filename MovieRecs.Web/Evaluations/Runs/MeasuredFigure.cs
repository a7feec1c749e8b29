using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>One figure of one model.</summary>
/// <param name="Figure">A <see cref="Figure.Key"/>; under the fold-in protocol with the number of ratings shown: "rmse, n = 5".</param>
/// <param name="Mean">The mean over folds, or the figure of the one holdout.</param>
/// <param name="Deviation">Over folds; null with fewer than two.</param>
public sealed record MeasuredFigure(string Model, string Figure, double Mean, double? Deviation)
{
    public const string FitSeconds = "fitSeconds";
    public const string TestSeconds = "testSeconds";

    /// <summary>All figures of an outcome that are numbers, with the times per fold.</summary>
    internal static IReadOnlyList<MeasuredFigure> Of(EvaluationOutcome outcome) =>
        [.. outcome.Report.Models.SelectMany(Of).Where(figure => double.IsFinite(figure.Mean))];

    private static IEnumerable<MeasuredFigure> Of(ModelEvaluation model)
    {
        foreach (Figure figure in Evaluations.Figure.All)
        {
            if (model.Mean(figure.Of) is { } mean)
                yield return new(model.Name, figure.Key, mean, model.Deviation(figure.Of));
        }

        foreach (FoldInResult result in model.ByRatings)
        {
            if (result.Rmse is { } rmse)
                yield return new(model.Name, KeyFor(Evaluations.Figure.Rmse, result.Ratings), rmse, null);
            if (result.Ndcg is { } ndcg)
                yield return new(model.Name, KeyFor(Evaluations.Figure.Ndcg, result.Ratings), ndcg, null);
        }

        yield return new(model.Name, FitSeconds, model.FitTime.TotalSeconds, null);
        yield return new(model.Name, TestSeconds, model.TestTime.TotalSeconds, null);
    }

    /// <summary>The key of a figure of people who were shown so many ratings.</summary>
    internal static string KeyFor(Figure figure, int ratings) => $"{figure.Key}, n = {ratings}";
}
