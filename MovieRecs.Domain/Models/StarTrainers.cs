namespace MovieRecs.Domain.Models;

/// <summary>The star models there are, each as it is by default.</summary>
public static class StarTrainers
{
    /// <summary>From the simplest on; names are unique.</summary>
    /// <param name="seed">Of the models that start from random numbers.</param>
    public static IReadOnlyList<IStarTrainer> All(ulong seed) =>
        [new BiasTrainer(), new UserNeighboursTrainer(), new ItemNeighboursTrainer(), new BiasedAlsTrainer(new BiasedAlsSettings { Seed = seed })];
}
