using System.Globalization;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Components.Charts;

namespace MovieRecs.Web.Evaluations.Report;

/// <summary>The plots that an outcome has something to show for.</summary>
internal static class ReportPlots
{
    public static IReadOnlyList<PlotContent> Of(EvaluationOutcome outcome) => [.. All(outcome).OfType<PlotContent>()];

    private static IEnumerable<PlotContent?> All(EvaluationOutcome outcome)
    {
        IReadOnlyList<ModelEvaluation> models = outcome.Report.Models;
        yield return ErrorByEvidence(models);
        yield return outcome.Calibration is { Match.Reliability: { } reliability } matched ? Match(matched, reliability) : null;
        yield return outcome.Calibration is { Interval.Folds.Count: > 0 } calibrated ? Intervals(calibrated) : null;
        yield return AccuracyAgainstCoverage(models);
        yield return ByRatings(models, Figure.Rmse, "Error for new people", "Lower is better. Stars predicted for people who took no part in training, from the first few ratings they gave.", result => result.Rmse);
        yield return ByRatings(models, Figure.Ndcg, "Lists for new people", "Higher is better. Lists of ten for people who took no part in training, from the first few ratings they gave.", result => result.Ndcg);
    }

    private static PlotContent? ErrorByEvidence(IReadOnlyList<ModelEvaluation> models)
    {
        int[] groups = [.. models.SelectMany(model => model.ErrorByEvidence).Select(group => group.FewestRatings).Distinct().Order()];
        if (groups.Length == 0)
            return null;
        string[] names = [.. groups.Select(EvidenceError.NameOf)];
        Dictionary<int, int> counts = models[0].ErrorByEvidence.ToDictionary(group => group.FewestRatings, group => group.Count);
        double most = counts.Values.Max();
        return new PlotContent(
            "Error by how much is known of the person",
            "Lower is better. Each test rating counts in the group of how many ratings its rater has in the training part, all folds together. The larger a mark, the more test ratings.",
            "ratings by the person, this many and more",
            "RMSE in stars",
            [.. models.Select(model => new PlotSeries(model.Name, [.. model.ErrorByEvidence.Select(group => new PlotPoint(Array.IndexOf(groups, group.FewestRatings), group.Rmse, (double)group.Count / most))]))],
            new DataTable(
                "RMSE by the person's number of training ratings",
                1,
                ["ratings", "tested", .. models.Select(model => model.Name)],
                [.. groups.Select((group, at) => (string[])[names[at], counts[group].ToString("N0", CultureInfo.InvariantCulture), .. models.Select(model => Figure.Rmse.Text(model.ErrorByEvidence.First(error => error.FewestRatings == group).Rmse))])]))
        {
            XNames = [.. groups.Select(group => group.ToString(CultureInfo.InvariantCulture))],
        };
    }

    private static PlotContent Match(CalibrationResult calibration, Reliability reliability)
    {
        MatchResult match = calibration.Match;
        string calibrated = match.Uncalibrated == 0
            ? "calibrated within each training part."
            : $"calibrated within each training part where its ratings allow it. In {match.Uncalibrated} of {match.Folds} {(match.Folds == 1 ? "fold" : "folds")} they didn't, and a curve that is the same for all datasets stood in.";
        double most = reliability.Bins.Max(bin => bin.Count);
        return new PlotContent(
            "Can the match be believed?",
            $"Of films with a match of 70 %, seven in ten should be liked: the nearer to the diagonal, the better. The match is the chance of four stars or more, from the stars that {calibration.Model} predicts, {calibrated} "
                + $"The larger a mark, the more predictions. Expected calibration error {reliability.ExpectedCalibrationError.ToString("F3", CultureInfo.InvariantCulture)}, log loss {reliability.LogLoss.ToString("F3", CultureInfo.InvariantCulture)}.",
            "match that was shown",
            "share that was liked",
            [new PlotSeries(calibration.Model, [.. reliability.Bins.Select(bin => new PlotPoint(bin.MeanProbability, bin.ObservedShare, bin.Count / most))])],
            new DataTable(
                "Match against what came of it",
                0,
                ["match shown", "liked", "predictions"],
                [.. reliability.Bins.Select(bin => (string[])[Share(bin.MeanProbability), Share(bin.ObservedShare), bin.Count.ToString("N0", CultureInfo.InvariantCulture)])]))
        {
            HasDiagonal = true,
        };
    }

    private static PlotContent Intervals(CalibrationResult calibration)
    {
        IReadOnlyDictionary<int, IntervalCoverage> groups = calibration.Interval.ByEvidence;
        double most = groups.Values.Max(group => group.Count);
        return new PlotContent(
            "Do the intervals hold?",
            $"Four of five ratings should lie in the interval that {calibration.Model} shows with its stars, whether it knows the person well or not: the nearer to 0.8, the better. "
                + $"They are calibrated within each training part. The larger a mark, the more test ratings. All folds: {Share(calibration.Interval.Share!.Value)}, {calibration.Interval.Width!.Value.ToString("F2", CultureInfo.InvariantCulture)} stars wide on average.",
            "ratings by the person, this many and more",
            "share that the interval held",
            [new PlotSeries(calibration.Model, [.. groups.Values.Select((group, at) => new PlotPoint(at, group.Share, group.Count / most))])],
            EvaluationTables.IntervalsByEvidence(calibration))
        {
            XNames = [.. groups.Keys.Select(group => group.ToString(CultureInfo.InvariantCulture))],
        };
    }

    private static PlotContent? AccuracyAgainstCoverage(IReadOnlyList<ModelEvaluation> models)
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
            IsJoined = false,
        };
    }

    private static PlotContent? ByRatings(IReadOnlyList<ModelEvaluation> models, Figure figure, string title, string text, Func<FoldInResult, double?> of)
    {
        (string Name, double[] Values)[] measured =
        [
            .. models.Select(model => (model.Name, Values: model.ByRatings.Select(of).OfType<double>().ToArray()))
                .Where(model => model.Values.Length > 0),
        ];
        if (measured.Length == 0)
            return null;
        string[] numbers = [.. FoldInResult.Numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))];
        return new PlotContent(
            title,
            text,
            "ratings shown",
            figure.Label,
            [.. measured.Select(model => new PlotSeries(model.Name, [.. model.Values.Select((value, at) => new PlotPoint(at, value))]))],
            new DataTable(
                $"{figure.Label} by ratings shown",
                1,
                ["model", .. numbers.Select(n => $"n = {n}")],
                [.. measured.Select(model => (string[])[model.Name, .. model.Values.Select(value => figure.Text(value))])]))
        {
            XNames = numbers,
        };
    }

    private static string Share(double share) => share.ToString("P1", CultureInfo.InvariantCulture);
}
