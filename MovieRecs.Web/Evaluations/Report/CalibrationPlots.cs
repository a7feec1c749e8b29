using System.Globalization;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Components.Charts;

namespace MovieRecs.Web.Evaluations.Report;

/// <summary>How far what a star model says of itself can be believed.</summary>
internal static class CalibrationPlots
{
    public static PlotContent Match(CalibrationResult calibration, Reliability reliability)
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

    public static PlotContent Intervals(CalibrationResult calibration)
    {
        IReadOnlyDictionary<int, IntervalCoverage> groups = calibration.Interval.ByEvidence;
        double most = groups.Values.Max(group => group.Count);
        return new PlotContent(
            "Do the intervals hold?",
            $"Four of five ratings should lie in the interval that {calibration.Model} shows with its stars, whether it knows the person well or not: the nearer to the dashed line at 0.8, the better. "
                + $"They are calibrated within each training part. The larger a mark, the more test ratings. All folds: {Share(calibration.Interval.Share!.Value)}, {calibration.Interval.Width!.Value.ToString("F2", CultureInfo.InvariantCulture)} stars wide on average.",
            "person's ratings, from",
            "share that the interval held",
            [new PlotSeries(calibration.Model, [.. groups.Values.Select((group, at) => new PlotPoint(at, group.Share, group.Count / most))])],
            EvaluationTables.IntervalsByEvidence(calibration))
        {
            Ideal = 0.8,
            XNames = [.. groups.Keys.Select(group => group.ToString(CultureInfo.InvariantCulture))],
        };
    }

    private static string Share(double share) => share.ToString("P1", CultureInfo.InvariantCulture);
}
