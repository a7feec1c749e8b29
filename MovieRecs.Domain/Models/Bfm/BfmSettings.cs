namespace MovieRecs.Domain.Models.Bfm;

/// <summary>How a Bayesian factorisation machine is sampled. There is little to tune: more chains, sweeps and samples only cost time.</summary>
public sealed record BfmSettings
{
    /// <summary>k: how many factors each feature has.</summary>
    public int Rank { get; init; } = 8;

    /// <summary>How many samplers run one after the other, each from its own start: several short ones find more than a long one.</summary>
    public int Chains { get; init; } = 1;

    /// <summary>How many times each chain draws everything anew.</summary>
    public int Sweeps { get; init; } = 100;

    /// <summary>The first sweeps, which are still on their way to the posterior and are not kept.</summary>
    public int BurnIn { get; init; } = 20;

    /// <summary>How many of a chain's sweeps after those, evenly spread, make the model; all of them where there are fewer.</summary>
    public int Samples { get; init; } = 80;

    /// <summary>True to describe a person by the set of movies they rated too, whatever stars they gave.</summary>
    public bool UsesMoviesRated { get; init; } = true;

    /// <summary>True to describe a person by their known traits too, such as "gender:F".</summary>
    public bool UsesTraits { get; init; } = true;

    /// <summary>
    /// δ: of n movies rated, or of n raters, each counts 1/√(n + δ), so that few of them say little. From 0 to 30 made no
    /// difference on holdouts inside u1.base to u4.base of MovieLens 100K; people folded in with a single rating gained by it.
    /// </summary>
    public float SetDamping { get; init; } = 30;

    /// <summary>Of all draws.</summary>
    public ulong Seed { get; init; } = 42;

    /// <exception cref="ArgumentOutOfRangeException">A rank, or a number of chains or samples, below 1, or no sweep after the first ones.</exception>
    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Rank, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Chains, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Samples, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(SetDamping);
        ArgumentOutOfRangeException.ThrowIfNegative(BurnIn);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Sweeps, BurnIn);
    }
}
