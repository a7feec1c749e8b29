using System.Globalization;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Components.Charts;

namespace MovieRecs.Web.Evaluations.Report;

/// <summary>Where star models err.</summary>
internal static class ErrorPlots
{
    private const int MostBars = 4;

    public static PlotContent? ByPersonsRatings(IReadOnlyList<ModelEvaluation> models) => ByRatings(
        models,
        model => model.ErrorByEvidence,
        "Error by how much is known of the person",
        "Lower is better. Each test rating counts in the group of how many ratings its rater has in the training part, all folds together. The larger a mark, the more test ratings.",
        "person's ratings, from",
        "RMSE by the person's number of training ratings");

    public static PlotContent? ByMoviesRatings(IReadOnlyList<ModelEvaluation> models) => ByRatings(
        models,
        model => model.ErrorByMovieEvidence,
        "Error by how much is known of the film",
        "Lower is better. The same test ratings, by how many ratings the film has in the training part: films that few have rated are hard to foretell.",
        "film's ratings, from",
        "RMSE by the film's number of training ratings");

    public static PlotContent? ByStars(IReadOnlyList<ModelEvaluation> models) => ByName(
        models,
        model => model.ErrorByStars,
        "Error by the stars that were given",
        "Lower is better. A model that says about the same of every film does well in the middle, and errs most where people feel strongly. The table has the mean error too: above 0, stars were predicted too high.",
        "stars given",
        "RMSE by stars given, and mean error") is { } plot
            ? plot with { Kind = models.Count <= MostBars ? PlotKind.Bars : PlotKind.Lines, IsFromZero = true }
            : null;

    public static PlotContent? ByGenre(IReadOnlyList<ModelEvaluation> models) => ByName(
        models,
        model => model.ErrorByGenre,
        "Error by genre",
        "To the left is better. A film of several genres counts in each of them, all folds together. The table says how many ratings there are: of few, the error is mostly chance.",
        "genre",
        "RMSE by genre, and mean error") is { } plot
            ? plot with { Kind = PlotKind.Rows }
            : null;

    private static PlotContent? ByRatings(
        IReadOnlyList<ModelEvaluation> models, Func<ModelEvaluation, IReadOnlyList<EvidenceError>> of, string title, string text, string xTitle, string caption)
    {
        int[] groups = [.. models.SelectMany(of).Select(group => group.FewestRatings).Distinct().Order()];
        if (groups.Length == 0)
            return null;
        Dictionary<int, int> counts = of(models[0]).ToDictionary(group => group.FewestRatings, group => group.Count);
        double most = counts.Values.Max();
        return new PlotContent(
            title,
            text,
            xTitle,
            "RMSE in stars",
            [.. models.Select(model => new PlotSeries(model.Name, [.. of(model).Select(group => new PlotPoint(Array.IndexOf(groups, group.FewestRatings), group.Rmse, group.Count / most))]))],
            new DataTable(
                caption,
                1,
                ["ratings", "tested", .. models.Select(model => model.Name)],
                [.. groups.Select(group => (string[])[EvidenceError.NameOf(group), Number(counts[group]), .. models.Select(model => Figure.Rmse.Text(of(model).First(error => error.FewestRatings == group).Rmse))])]))
        {
            XNames = [.. groups.Select(group => group.ToString(CultureInfo.InvariantCulture))],
        };
    }

    private static PlotContent? ByName(
        IReadOnlyList<ModelEvaluation> models, Func<ModelEvaluation, IReadOnlyList<NamedError>> of, string title, string text, string xTitle, string caption)
    {
        IReadOnlyList<NamedError> names = of(models[0]);
        if (names.Count == 0)
            return null;
        return new PlotContent(
            title,
            text,
            xTitle,
            "RMSE in stars",
            [.. models.Select(model => new PlotSeries(model.Name, [.. of(model).Select((error, at) => new PlotPoint(at, error.Rmse))]))],
            new DataTable(
                caption,
                1,
                [xTitle, "tested", .. models.SelectMany(model => (string[])[model.Name, "mean error"])],
                [.. names.Select((name, at) => (string[])[name.Name, Number(name.Count), .. models.SelectMany(model => (string[])[Figure.Rmse.Text(of(model)[at].Rmse), Signed(of(model)[at].Bias)])])]))
        {
            XNames = [.. names.Select(name => name.Name)],
        };
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Signed(double stars) => stars.ToString("+0.000;−0.000;0.000", CultureInfo.InvariantCulture);
}
