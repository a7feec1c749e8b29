using System.Globalization;
using MovieRecs.Domain.Evaluation;
using Spectre.Console;

namespace MovieRecs.Web.Commands.Evaluation;

/// <summary>An evaluation as a table: two lines per model, each fold's error, their mean and deviation, times and coverage.</summary>
internal static class EvaluationTable
{
    /// <summary>More folds than this are summed up only.</summary>
    private const int FoldsShown = 10;

    private const int NarrowestPage = 140;

    public static void Write(EvaluationReport report, string dataset, TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Math.Max(console.Profile.Width, NarrowestPage);
        IReadOnlyList<FoldResult> folds = report.Models[0].Folds;
        bool showsFolds = folds.Count <= FoldsShown;

        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn("model").AddColumn("error");
        string[] figures = [.. showsFolds ? folds.Select(fold => fold.Fold) : [], "mean", "sd", "fit s", "test s", "coverage"];
        foreach (string figure in figures)
            table.AddColumn(new TableColumn(Markup.Escape(figure)).RightAligned().NoWrap());
        foreach (ModelEvaluation model in report.Models)
        {
            string[] rmse = [model.Name, "RMSE", .. showsFolds ? model.Folds.Select(fold => Error(fold.Accuracy.Rmse)) : [], Error(model.Rmse), Error(model.RmseDeviation)];
            string[] mae = ["", "MAE", .. showsFolds ? model.Folds.Select(fold => Error(fold.Accuracy.Mae)) : [], Error(model.Mae), Error(model.MaeDeviation)];
            table.AddRow([.. rmse, Seconds(model.FitTime), Seconds(model.TestTime), model.PredictionCoverage.ToString("P1", CultureInfo.InvariantCulture)]);
            table.AddRow([.. mae, "", "", ""]);
        }

        string split = report.Folds == "predefined" ? $"{folds.Count} predefined folds" : $"{folds.Count} random folds";
        console.WriteLine($"{dataset}, {split}. Times are means per fold; coverage is what the model itself could predict.");
        console.Write(table);
    }

    private static string Error(double stars) => stars.ToString("F4", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture);
}
