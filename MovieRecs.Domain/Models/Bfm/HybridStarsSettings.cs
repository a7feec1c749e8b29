namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// How the star prediction that the site shows is made. The settings were compared on random holdouts of a tenth inside
/// u1.base and u2.base of MovieLens 100K: short chains of rank 12 did as well as one of rank 16 that is much longer,
/// and eight samples of each as well as fourteen.
/// </summary>
public sealed record HybridStarsSettings
{
    /// <summary>Both factorisation machines', whose <see cref="BfmSettings.Samples"/> are the most that are kept.</summary>
    public BfmSettings Sampling { get; init; } = new() { Rank = 12, Chains = 4, Sweeps = 120, BurnIn = 20, Samples = 8, UsesTraits = false };

    /// <summary>
    /// How many numbers the model may keep in all, about. Of many movies fewer samples are kept, so that neither memory nor a
    /// snapshot file grows with the catalogue beyond it: the default is 200 MB, reached at some 30,000 movies.
    /// </summary>
    public long MaximumNumbers { get; init; } = 50_000_000;

    /// <summary>Of all draws.</summary>
    public ulong Seed { get; init; } = 42;

    /// <summary>The sampling for a catalogue, of which at least one sample per chain is kept.</summary>
    internal BfmSettings SamplingFor(int movies)
    {
        const int RowsPerMovie = 4; // what the movie adds and what having rated it says, for each of the two machines
        long perSample = Math.Max((long)RowsPerMovie * movies * (Sampling.Rank + 1) * Sampling.Chains, 1);
        return Sampling with { Seed = Seed, Samples = (int)Math.Clamp(MaximumNumbers / perSample, 1, Sampling.Samples) };
    }
}
