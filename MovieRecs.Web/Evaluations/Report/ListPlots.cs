using System.Globalization;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Components.Charts;

namespace MovieRecs.Web.Evaluations.Report;

/// <summary>What lists of ten are like.</summary>
internal static class ListPlots
{
    public static PlotContent? AccuracyAgainstCoverage(IReadOnlyList<ModelEvaluation> models)
    {
        if (models.Any(model => model.Mean(Figure.Ndcg.Of) is null))
            return null;
        return new PlotContent(
            "Accuracy against coverage",
            "Up is more accurate, right is more of the catalogue put before somebody. A model that offers everybody the same films stands at the left.",
            "share of the catalogue in anybody's ten",
            "nDCG@10",
            [.. models.Select(model => new PlotSeries(model.Name, [new PlotPoint(model.Mean(Figure.CatalogueCoverage.Of)!.Value, model.Mean(Figure.Ndcg.Of)!.Value)]))],
            new DataTable(
                "nDCG@10 and catalogue coverage",
                1,
                ["model", Figure.Ndcg.Label, Figure.CatalogueCoverage.Label],
                [.. models.Select(model => (string[])[model.Name, Figure.Ndcg.Mean(model), Figure.CatalogueCoverage.Mean(model)])]))
        {
            Kind = PlotKind.Points,
        };
    }

    /// <summary>How ratings and places in lists fall to movies.</summary>
    public static PlotContent? Popularity(IReadOnlyList<ModelEvaluation> models)
    {
        (string Name, Exposure Exposure)[] measured = Measured(models);
        if (measured.Length == 0)
            return null;
        // The ratings last, so that a model keeps its colour.
        (string Name, IReadOnlyList<double> Curve)[] curves = [.. measured.Select(model => (model.Name, model.Exposure.Places)), ("all ratings", measured[0].Exposure.Ratings)];
        return new PlotContent(
            "Who gets the places?",
            "Films from the least to the most rated, and the share of all places in lists that they have so far. On the diagonal every film would have as many. A model whose line lies below that of the ratings makes popular films more popular still; one that lies above brings out the others.",
            "films, the least rated first",
            "share of places",
            [.. curves.Select(curve => new PlotSeries(curve.Name, [.. curve.Curve.Select((share, step) => new PlotPoint((double)step / LorenzCurve.Steps, share))]))],
            new DataTable(
                "Share of places, and of ratings, that the least rated films have",
                1,
                ["films", .. curves.Select(curve => curve.Name)],
                [.. Enumerable.Range(0, LorenzCurve.Steps + 1).Select(step => (string[])[((double)step / LorenzCurve.Steps).ToString("P0", CultureInfo.InvariantCulture), .. curves.Select(curve => Share(curve.Curve[step]))])]))
        {
            Kind = PlotKind.Curves,
            HasDiagonal = true,
        };
    }

    /// <summary>The share of places that goes to films which few have rated.</summary>
    public static PlotContent? LongTail(IReadOnlyList<ModelEvaluation> models)
    {
        (string Name, Exposure Exposure)[] measured = Measured(models);
        return measured.Length == 0
            ? null
            : new PlotContent(
                "Places for the long tail",
                $"The long tail are the least rated films that have a fifth of all ratings together: here {Share(measured[0].Exposure.TailMovies)} of the films. The dashed line is that fifth; to the right of it, lists bring out rare films more than people do by themselves.",
                "model",
                "share of places in lists",
                [new PlotSeries("long tail", [.. measured.Select((model, at) => new PlotPoint(at, model.Exposure.TailPlaces))])],
                new DataTable("Share of places that go to the long tail", 1, ["model", "long tail"], [.. measured.Select(model => (string[])[model.Name, Share(model.Exposure.TailPlaces)])]))
            {
                Kind = PlotKind.Rows,
                XNames = [.. measured.Select(model => model.Name)],
                Ideal = 0.2,
                IsFromZero = true,
            };
    }

    private static (string Name, Exposure Exposure)[] Measured(IReadOnlyList<ModelEvaluation> models) =>
        [.. models.Where(model => model.Exposure is not null).Select(model => (model.Name, model.Exposure!))];

    private static string Share(double share) => share.ToString("P1", CultureInfo.InvariantCulture);
}
