using System.Globalization;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Components.Charts;

namespace MovieRecs.Web.Evaluations.Report;

/// <summary>A figure of each fold, and its mean.</summary>
internal static class FoldPlots
{
    /// <summary>More folds than this are summed up only.</summary>
    private const int MostFolds = 10;

    /// <summary>Null where the protocol doesn't give the figure.</summary>
    public static PlotContent? Of(Figure figure, IReadOnlyList<ModelEvaluation> models)
    {
        if (models.Any(model => model.Mean(figure.Of) is null))
            return null;
        IReadOnlyList<FoldResult> folds = models[0].Folds.Count > MostFolds ? [] : models[0].Folds;
        bool hasMean = models[0].Folds.Count > 1;
        string[] names = [.. folds.Select(fold => fold.Fold), .. hasMean ? (string[])["mean"] : []];
        string better = figure == Figure.Ndcg ? "Higher is better." : "Lower is better.";
        string means = hasMean ? $" The mean is over {models[0].Folds.Count} folds, with a line of one standard deviation to each side." : "";
        return new PlotContent(
            hasMean ? $"{figure.Label} by fold" : figure.Label,
            $"{better} Models stand side by side in each fold: where all of them rise and fall together, the fold is hard and not the model bad.{means} The axis doesn't begin at 0.",
            "fold",
            figure == Figure.Ndcg ? figure.Label : $"{figure.Label} in stars",
            [.. models.Select(model => new PlotSeries(model.Name, Points(figure, model, folds.Count, hasMean)))],
            new DataTable(
                $"{figure.Label} by fold",
                1,
                ["model", .. names, .. hasMean ? (string[])["sd"] : []],
                [.. models.Select(model => (string[])[model.Name, .. folds.Select((_, fold) => figure.Text(figure.Of(model.Folds[fold]))), .. hasMean ? (string[])[figure.Mean(model), figure.Deviation(model)] : []])]))
        {
            Kind = PlotKind.Marks,
            XNames = names,
        };
    }

    private static PlotPoint[] Points(Figure figure, ModelEvaluation model, int folds, bool hasMean) =>
    [
        .. Enumerable.Range(0, folds).Select(fold => new PlotPoint(fold, figure.Of(model.Folds[fold])!.Value)),
        .. hasMean ? (PlotPoint[])[new PlotPoint(folds, model.Mean(figure.Of)!.Value, 0.4) { Reach = model.Deviation(figure.Of)!.Value }] : [],
    ];
}
