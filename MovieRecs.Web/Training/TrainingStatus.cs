namespace MovieRecs.Web.Training;

/// <summary>What the training worker is doing.</summary>
/// <param name="IsTraining">True while a model is being trained.</param>
/// <param name="Share">The finished share of it, 0 to 1.</param>
/// <param name="Problem">Why the last training failed, or null where it didn't.</param>
public sealed record TrainingStatus(bool IsTraining, double Share, string? Problem)
{
    public static TrainingStatus Idle { get; } = new(false, 0, null);
}
