namespace MovieRecs.Web.Training;

/// <summary>What the training worker is doing.</summary>
/// <param name="IsTraining">True while a model is being trained.</param>
/// <param name="Step">What it is at.</param>
/// <param name="Share">The finished share of that step, 0 to 1.</param>
/// <param name="Problem">Why the last training failed, or null where it didn't.</param>
/// <param name="WasCancelled">True where somebody cancelled the last training.</param>
public sealed record TrainingStatus(bool IsTraining, TrainingStep Step, double Share, string? Problem = null, bool WasCancelled = false)
{
    /// <summary>Why the store can't be looked at for changes just now, or null where it can.</summary>
    public string? LookProblem { get; init; }

    public static TrainingStatus Idle { get; } = new(false, default, 0);

    public static TrainingStatus Cancelled { get; } = Idle with { WasCancelled = true };

    public static TrainingStatus Failed(string problem) => Idle with { Problem = problem };
}
