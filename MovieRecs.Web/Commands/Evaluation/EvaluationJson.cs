using System.Text.Json;
using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Commands.Evaluation;

/// <summary>
/// An evaluation as JSON, in a form that is kept: <c>dataset</c>, <c>protocol</c>, <c>folds</c> ("predefined" or a number, as
/// text), <c>seed</c> and <c>models</c>, each with <c>name</c>, <c>rmse</c>, <c>mae</c>, <c>predictionCoverage</c>,
/// <c>foldRmse</c>, <c>foldMae</c>, <c>fitSeconds</c> and <c>testSeconds</c>. Figures are means over folds, rounded to six decimals.
/// </summary>
internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Of(EvaluationReport report, string dataset, ulong seed) => JsonSerializer.Serialize(
        new
        {
            dataset,
            report.Protocol,
            report.Folds,
            seed,
            Models = report.Models.Select(model => new
            {
                model.Name,
                Rmse = Rounded(model.Rmse),
                Mae = Rounded(model.Mae),
                PredictionCoverage = Rounded(model.PredictionCoverage),
                FoldRmse = model.Folds.Select(fold => Rounded(fold.Accuracy.Rmse)),
                FoldMae = model.Folds.Select(fold => Rounded(fold.Accuracy.Mae)),
                FitSeconds = Rounded(model.FitTime.TotalSeconds),
                TestSeconds = Rounded(model.TestTime.TotalSeconds),
            }),
        },
        Options);

    private static double Rounded(double figure) => Math.Round(figure, 6);
}
