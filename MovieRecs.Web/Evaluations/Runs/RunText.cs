using System.Globalization;
using MovieRecs.Web.Data;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>Runs and their figures in words.</summary>
internal static class RunText
{
    public static string Of(RunState state) => state switch
    {
        RunState.Queued => "waiting",
        RunState.Running => "running",
        RunState.Done => "done",
        RunState.Failed => "failed",
        RunState.Cancelled => "cancelled",
        _ => "interrupted",
    };

    /// <summary>What a training is at.</summary>
    public static string Of(TrainingStep step) => step switch
    {
        TrainingStep.Reading => "Reading the ratings…",
        TrainingStep.Measuring => "Measuring on ratings held out…",
        TrainingStep.Fitting => "Fitting the order to all ratings…",
        TrainingStep.FittingStars => "Fitting the star prediction to all ratings…",
        TrainingStep.Judging => "Asking the gates and the golden personas…",
        _ => "Writing the snapshot…",
    };

    /// <summary>"2026-11-23 14:05 UTC".</summary>
    public static string When(long? seconds) =>
        seconds is { } at ? DateTimeOffset.FromUnixTimeSeconds(at).UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) : "";

    /// <summary>How long a run took; empty where it never began, or nobody knows when it was interrupted.</summary>
    public static string Took(Run run) => run is { StartedAt: { } started, EndedAt: { } ended, State: not RunState.Interrupted } ? Span(TimeSpan.FromSeconds(ended - started)) : "";

    /// <summary>"45 s", "3 min 20 s", "2 h 5 min".</summary>
    public static string Span(TimeSpan time) => time.TotalSeconds switch
    {
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Round(time.TotalSeconds)):0} s"),
        < 3600 => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min"),
    };

    /// <summary>What a figure is called in tables, by its key.</summary>
    public static string Label(string figure)
    {
        string[] parts = figure.Split(", ");
        string label = Figure.All.FirstOrDefault(known => known.Key == parts[0])?.Label ?? parts[0];
        return parts.Length > 1 ? $"{label} ({parts[1]})" : label;
    }

    /// <summary>"0.8835 ± 0.0021"; without a deviation the mean alone.</summary>
    public static string Value(MeasuredFigure figure) =>
        figure.Deviation is { } deviation ? $"{Number(figure.Figure, figure.Mean)} ± {Number(figure.Figure, deviation)}" : Number(figure.Figure, figure.Mean);

    /// <summary>A figure as tables write it.</summary>
    public static string Number(string figure, double value) =>
        value.ToString(Figure.All.FirstOrDefault(known => known.Key == figure.Split(", ")[0])?.Format ?? "F4", CultureInfo.InvariantCulture);

    /// <summary>What an interrupted or cancelled run came to.</summary>
    public static string HowFar(Run run) => run.Total == 0
        ? "Nothing was measured yet."
        : string.Create(CultureInfo.InvariantCulture, $"{run.Done} of {run.Total} steps were done; what they measured isn't kept.");

    /// <summary>"fold 3: svd", or what goes on around the folds.</summary>
    public static string Step(RunProgress progress) => progress switch
    {
        { IsAside: true } => "Waiting for the training, which goes first",
        { Total: 0 } => "Reading and dividing the ratings",
        _ when progress.Done >= progress.Total => "Summing up",
        { ModelShare: > 0 } => string.Create(CultureInfo.InvariantCulture, $"Fold {progress.Fold}: {progress.Model}, {progress.ModelShare:P0} trained"),
        _ => $"Fold {progress.Fold}: {progress.Model}",
    };
}
