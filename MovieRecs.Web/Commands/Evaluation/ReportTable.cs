using System.Globalization;
using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Commands.Evaluation;

/// <summary>One table of an evaluation, as text: for the terminal and for the report.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="NameColumns">How many columns from the left are names; the others are figures.</param>
public sealed record ReportTable(string Caption, int NameColumns, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>More folds than this are summed up only.</summary>
    private const int FoldsShown = 10;

    /// <summary>All tables that the protocol gives.</summary>
    public static IReadOnlyList<ReportTable> Of(EvaluationReport report) => report.Protocol switch
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
    private static ReportTable PerFold(EvaluationReport report)
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

        return new ReportTable("Each fold", 2, ["model", "figure", .. folds, "mean", "sd", "fit s", "test s", "coverage"], rows);
    }

    private static ReportTable Lists(string caption, EvaluationReport report, IReadOnlyList<Figure> figures) => new(
        caption,
        1,
        ["model", .. figures.Select(figure => figure.Label)],
        [.. report.Models.Select(model => (string[])[model.Name, .. figures.Select(figure => figure.Mean(model))])]);

    private static ReportTable ByRatings(EvaluationReport report) => new(
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

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture);
}
