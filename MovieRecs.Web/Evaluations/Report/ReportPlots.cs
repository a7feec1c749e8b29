using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Components.Charts;

namespace MovieRecs.Web.Evaluations.Report;

/// <summary>The plots that an outcome has something to show for, for the report and for a run's page. A model looks the same in all of them.</summary>
public static class ReportPlots
{
    public static IReadOnlyList<PlotContent> Of(EvaluationOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return [.. All(outcome).OfType<PlotContent>()];
    }

    private static IEnumerable<PlotContent?> All(EvaluationOutcome outcome)
    {
        IReadOnlyList<ModelEvaluation> models = outcome.Report.Models;
        foreach (Figure figure in Figure.PerFold)
            yield return FoldPlots.Of(figure, models);
        yield return ErrorPlots.ByPersonsRatings(models);
        yield return ErrorPlots.ByMoviesRatings(models);
        yield return ErrorPlots.ByStars(models);
        yield return ErrorPlots.ByGenre(models);
        yield return outcome.Calibration is { Match.Reliability: { } reliability } matched ? CalibrationPlots.Match(matched, reliability) : null;
        yield return outcome.Calibration is { Interval.Folds.Count: > 0 } calibrated ? CalibrationPlots.Intervals(calibrated) : null;
        yield return ListPlots.AccuracyAgainstCoverage(models);
        yield return ListPlots.Popularity(models);
        yield return ListPlots.LongTail(models);
        yield return NewcomerPlots.ByRatings(models, Figure.Rmse, "Error for new people", "Lower is better. Stars predicted for people who took no part in training, from the first few ratings they gave.", result => result.Rmse);
        yield return NewcomerPlots.ByRatings(models, Figure.Ndcg, "Lists for new people", "Higher is better. Lists of ten for people who took no part in training, from the first few ratings they gave.", result => result.Ndcg);
    }
}
