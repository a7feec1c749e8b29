namespace MovieRecs.Domain.Models.Ials;

/// <summary>What an <see cref="IalsTrainer"/> can be told. The defaults are those measured on MovieLens 100K.</summary>
public sealed record IalsSettings
{
    /// <summary>The rank k at most; small datasets get less, see <see cref="RankFor"/>.</summary>
    public int MaximumRank { get; init; } = 64;

    /// <summary>α₀: what a pair without a rating weighs, against 1 for a pair with one.</summary>
    public float UnobservedWeight { get; init; } = 0.15f;

    /// <summary>λ: the regularisation, multiplied by each row's total weight.</summary>
    public float Regularisation { get; init; } = 0.02f;

    /// <summary>How often users and items are both solved for; 0 for a snapshot without factors, which content and popularity alone serve.</summary>
    public int Sweeps { get; init; } = 8;

    /// <summary>The start of the pseudo-random numbers that the factors begin with.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many threads may solve rows at once. The result does not depend on it.</summary>
    public int Threads { get; init; } = Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>
    /// The rank for a dataset: an eighth of its smaller side, at least 4 and at most <see cref="MaximumRank"/>. A few
    /// hundred raters say too little to fill 64 dimensions.
    /// </summary>
    public int RankFor(int users, int items) => Math.Min(MaximumRank, Math.Max(4, Math.Min(users, items) / 8));
}
