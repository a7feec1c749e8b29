using System.Globalization;
using System.Text;
using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>Figures as CSV (RFC 4180): a line for each model, figure and fold, and one for their mean.</summary>
internal static class RunCsv
{
    private const string Header = "model,figure,fold,value,deviation\r\n";
    private const string MeanFold = "mean";

    public static string Of(EvaluationOutcome outcome)
    {
        StringBuilder csv = new(Header);
        foreach (ModelEvaluation model in outcome.Report.Models)
        {
            foreach (Figure figure in Figure.All)
            {
                foreach (FoldResult fold in model.Folds.Where(fold => figure.Of(fold) is not null))
                    Append(csv, model.Name, figure.Key, fold.Fold, figure.Of(fold)!.Value, null);
            }
        }

        foreach (MeasuredFigure figure in MeasuredFigure.Of(outcome))
            Append(csv, figure.Model, figure.Figure, MeanFold, figure.Mean, figure.Deviation);
        return csv.ToString();
    }

    public static string Of(IReadOnlyList<MeasuredFigure> figures)
    {
        StringBuilder csv = new(Header);
        foreach (MeasuredFigure figure in figures)
            Append(csv, figure.Model, figure.Figure, MeanFold, figure.Mean, figure.Deviation);
        return csv.ToString();
    }

    private static void Append(StringBuilder csv, string model, string figure, string fold, double value, double? deviation) =>
        csv.Append(CultureInfo.InvariantCulture, $"{Quoted(model)},{Quoted(figure)},{Quoted(fold)},{value:0.######},{deviation:0.######}\r\n");

    private static string Quoted(string text) => text.Contains(',', StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
