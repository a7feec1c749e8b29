using System.Globalization;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Storage;

namespace MovieRecs.Web.Overview;

/// <summary>What is worth an admin's while, in words, the worst first.</summary>
public static class Alerts
{
    /// <summary>A figure that has become worse by this share is told: smaller changes come with any other holdout.</summary>
    public const double NotableLoss = 0.02;

    /// <summary>From this share of ratings that a snapshot doesn't know, it is told.</summary>
    public const double NotableNewerShare = 0.1;

    /// <summary>From this share of films without ratings, it is told.</summary>
    public const double NotableUnratedShare = 0.5;

    /// <summary>Below this much room a snapshot or a back-up may not fit.</summary>
    public const long LeastFreeBytes = 1L << 30;

    public static IReadOnlyList<Alert> Of(AlertFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. All(facts).OrderByDescending(alert => alert.Level)];
    }

    private static IEnumerable<Alert> All(AlertFacts facts) =>
        [.. OfTraining(facts), .. OfFigures(facts), .. OfSnapshots(facts), .. OfData(facts.Data), .. OfRuns(facts)];

    private static IEnumerable<Alert> OfTraining(AlertFacts facts)
    {
        if (facts.Training.Problem is { } problem)
            yield return new Alert(AlertLevel.Error, $"The last training failed. {problem}", "/admin/runs", "See the runs");
        if (facts.Training.LookProblem is { } look)
            yield return new Alert(AlertLevel.Error, look, "/admin/runs", "See the runs");
        if (facts.Training.WasCancelled)
            yield return new Alert(AlertLevel.Note, "The last training was cancelled; what served before goes on.", "/admin/runs", "Train again");
        if (facts.Served is null && !facts.Training.IsTraining)
            yield return new Alert(AlertLevel.Warning, "What serves is in memory only: a restart would train again.", "/admin/models", "See the models");
    }

    private static IEnumerable<Alert> OfFigures(AlertFacts facts) =>
        from change in facts.Changes
        where change.Loss >= NotableLoss && change.IsReal
        select new Alert(
            AlertLevel.Warning,
            $"{change.Label} {(change.IsError ? "rose" : "fell")} {Percent(change.Loss)} since the last run, from {Figure(change.Before)} to {Figure(change.After)}.",
            "/admin/runs",
            "Compare the runs");

    private static IEnumerable<Alert> OfSnapshots(AlertFacts facts)
    {
        if (facts.Snapshots is [{ State: SnapshotState.HeldBack } held, ..] && held.Number != facts.Served)
        {
            string why = held.Verdict?.Failures.FirstOrDefault()?.Text is { } text ? $": {text}." : ".";
            yield return new Alert(AlertLevel.Warning, $"Snapshot {held.Number} was held back{why}", "/admin/models", "Look at its gates");
        }

        if (facts.Hold is { } hold)
            yield return new Alert(AlertLevel.Note, $"New snapshots wait for an admin, since {hold.By} put them on hold: {hold.Why}.", "/admin/models", "Let them serve by themselves");
        if (facts.Snapshots.FirstOrDefault(snapshot => snapshot.Number == facts.Served) is { Verdict.Passes: false } served)
            yield return new Alert(AlertLevel.Warning, $"Snapshot {served.Number} serves although a gate fails.", "/admin/models", "Look at its gates");
    }

    private static IEnumerable<Alert> OfData(DataHealth data)
    {
        if (data.NewerShare >= NotableNewerShare)
            yield return new Alert(AlertLevel.Warning, $"{Percent(data.NewerShare)} of ratings are newer than the snapshot.", "/admin/runs", "Train now");
        if (data.FreeBytes < LeastFreeBytes)
            yield return new Alert(AlertLevel.Error, $"Only {ByteText.Of(data.FreeBytes)} are free on the disk; a snapshot or a back-up may not fit.", "/admin/data", "See what takes room");
        if (data.Movies > 0 && (double)data.Unrated / data.Movies >= NotableUnratedShare)
            yield return new Alert(AlertLevel.Note, $"Nobody has rated {Percent((double)data.Unrated / data.Movies)} of the films; they are recommended by their content only.", "/admin/data", "Look at the data");
        int simulated = data.Raters.GetValueOrDefault(RaterSource.Demo);
        if (simulated > 0 && data.RaterCount - simulated > simulated)
            yield return new Alert(AlertLevel.Note, "There are more real raters than simulated ones by now: the simulated community can go.", "/admin/data", "Remove it");
    }

    private static IEnumerable<Alert> OfRuns(AlertFacts facts) =>
        from run in facts.Interrupted.Take(1)
        select new Alert(
            AlertLevel.Note,
            facts.Interrupted.Count == 1 ? $"Run {run.Id} ({run.Title}) was interrupted." : $"{facts.Interrupted.Count} runs were interrupted, the last of them run {run.Id} ({run.Title}).",
            $"/admin/runs/{run.Id}",
            "Repeat it");

    private static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Figure(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
