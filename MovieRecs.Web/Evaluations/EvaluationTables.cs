using System.Globalization;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Components.Charts;

namespace MovieRecs.Web.Evaluations;

/// <summary>The tables of an evaluation: for the terminal, the report and the dashboard.</summary>
public static class EvaluationTables
{
    /// <summary>More folds than this are summed up only.</summary>
    private const int FoldsShown = 10;

    /// <summary>All tables that the protocol gives, and those of the intervals where they were measured.</summary>
    public static IReadOnlyList<DataTable> Of(EvaluationOutcome outcome) =>
        outcome.Calibration is { Interval.Folds.Count: > 0 } calibration
            ? [.. OfProtocol(outcome.Report), Intervals(calibration), IntervalsByEvidence(calibration)]
            : OfProtocol(outcome.Report);

    /// <summary>Whether intervals hold by how much is known of the person, all folds together.</summary>
    public static DataTable IntervalsByEvidence(CalibrationResult calibration) => new(
        "The same by the person's number of training ratings, all folds together",
        1,
        ["80 % interval by ratings known", "tested", "held", "width"],
        [
            .. calibration.Interval.ByEvidence.Select(group => (string[])
            [
                EvidenceError.NameOf(group.Key), group.Value.Count.ToString("N0", CultureInfo.InvariantCulture), Share(group.Value.Share), Width(group.Value.MeanWidth),
            ]),
        ]);

    private static IReadOnlyList<DataTable> OfProtocol(EvaluationReport report) => report.Protocol switch
    {
        EvaluationProtocol.FoldIn => [ByRatings(report)],
        EvaluationProtocol.Ranking =>
        [
            PerFold(report),
            Lists("What lists of ten find", report, [.. Figure.Accuracy, Figure.Scoring, Figure.FoldIn]),
            Lists("What lists of ten are like", report, Figure.BeyondAccuracy),
        ],
        _ => [PerFold(report)],
    };

    /// <summary>A line per model and figure: each fold, mean, deviation, and once per model the times.</summary>
    private static DataTable PerFold(EvaluationReport report)
    {
        string[] folds = [.. report.Models[0].Folds.Select(fold => fold.Fold)];
        if (folds.Length > FoldsShown)
            folds = [];
        List<string[]> rows = [];
        foreach (ModelEvaluation model in report.Models)
        {
            string[] once = [Seconds(model.FitTime), Seconds(model.TestTime), Figure.PredictionCoverage.Mean(model)];
            foreach ((int at, Figure figure) in Figure.PerFold.Where(figure => model.Mean(figure.Of) is not null).Index())
            {
                string[] figures = [.. folds.Select((_, fold) => figure.Text(figure.Of(model.Folds[fold]))), figure.Mean(model), figure.Deviation(model)];
                rows.Add([at == 0 ? model.Name : "", figure.Label, .. figures, .. at == 0 ? once : once.Select(_ => "")]);
            }
        }

        return new DataTable("Each fold", 2, ["model", "figure", .. folds, "mean", "sd", "fit s", "test s", "coverage"], rows);
    }

    private static DataTable Intervals(CalibrationResult calibration)
    {
        IReadOnlyList<IntervalCoverage> folds = calibration.Interval.Folds.Count > FoldsShown ? [] : calibration.Interval.Folds;
        return new DataTable(
            $"Do the intervals of {calibration.Model} hold four of five ratings?",
            1,
            [$"80 % interval of {calibration.Model}", .. folds.Select((_, fold) => (fold + 1).ToString(CultureInfo.InvariantCulture)), "mean"],
            [
                ["held", .. folds.Select(fold => Share(fold.Share)), Share(calibration.Interval.Share!.Value)],
                ["width", .. folds.Select(fold => Width(fold.MeanWidth)), Width(calibration.Interval.Width!.Value)],
            ]);
    }

    private static DataTable Lists(string caption, EvaluationReport report, IReadOnlyList<Figure> figures) => new(
        caption,
        1,
        ["model", .. figures.Select(figure => figure.Label)],
        [.. report.Models.Select(model => (string[])[model.Name, .. figures.Select(figure => figure.Mean(model))])]);

    private static DataTable ByRatings(EvaluationReport report) => new(
        "New people, by how many ratings n they brought",
        2,
        ["model", "figure", .. FoldInResult.Numbers.Select(n => $"n = {n}"), "fit s", "test s", "coverage", Figure.FoldIn.Label, Figure.Scoring.Label],
        [
            .. from model in report.Models
               let results = model.ByRatings
               let figure = results[0].Rmse is null ? Figure.Ndcg : Figure.Rmse
               select (string[])
               [
                   model.Name, figure.Label, .. results.Select(result => figure.Text(result.Rmse ?? result.Ndcg)),
                   Seconds(model.FitTime), Seconds(model.TestTime), Figure.PredictionCoverage.Mean(model), Figure.FoldIn.Mean(model), Figure.Scoring.Mean(model),
               ],
        ]);

    private static string Share(double share) => share.ToString("P1", CultureInfo.InvariantCulture);

    private static string Width(double stars) => stars.ToString("F2", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture);
}
