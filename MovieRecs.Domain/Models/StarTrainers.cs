namespace MovieRecs.Domain.Models;

/// <summary>The star models there are, each as it is by default.</summary>
public static class StarTrainers
{
    /// <summary>From the simplest on; names are unique.</summary>
    public static IReadOnlyList<IStarTrainer> All { get; } =
        [new BiasTrainer(), new UserNeighboursTrainer(), new ItemNeighboursTrainer(), new BiasedAlsTrainer()];
}
