namespace MovieRecs.Domain.Models.Factorisation;

/// <summary>How a <see cref="BiasedAlsTrainer"/> fits.</summary>
public sealed record BiasedAlsSettings
{
    /// <summary>k: how many factors each user and movie has.</summary>
    public int Rank { get; init; } = 20;

    /// <summary>The part of λ that every user and movie has; over 0.</summary>
    public float Regularisation { get; init; } = 6;

    /// <summary>The part of λ that grows with each rating.</summary>
    public float RegularisationPerRating { get; init; } = 0.05f;

    /// <summary>How many times items and users are solved in turn.</summary>
    public int Sweeps { get; init; } = 15;

    /// <summary>Of the random factors to start from.</summary>
    public ulong Seed { get; init; } = 42;
}
