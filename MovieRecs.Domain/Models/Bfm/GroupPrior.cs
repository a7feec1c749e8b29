using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// The normal distribution N(μ, 1/λ) that one group's weights of one factor are thought to come from. Both are drawn too,
/// so there is nothing to tune.
/// </summary>
/// <param name="Mean">μ.</param>
/// <param name="Precision">λ.</param>
internal readonly record struct GroupPrior(double Mean, double Precision)
{
    /// <summary>Where a sampler starts.</summary>
    public static GroupPrior Start { get; } = new(0, 10);

    /// <summary>
    /// A draw given the p weights v: λ ~ Γ((p + 2)/2, rate (Σ(v − μ)² + μ² + 1)/2), then μ ~ N(Σv/(p + 1), 1/((p + 1)λ)).
    /// </summary>
    public GroupPrior Next(ReadOnlySpan<double> weights, SplitMix64 random)
    {
        double sum = 0;
        double squares = 0;
        foreach (double weight in weights)
        {
            sum += weight;
            squares += (weight - Mean) * (weight - Mean);
        }

        double precision = random.Gamma((weights.Length + 2) / 2.0, (squares + (Mean * Mean) + 1) / 2);
        return new GroupPrior((sum / (weights.Length + 1)) + (random.Gaussian() / Math.Sqrt((weights.Length + 1) * precision)), precision);
    }
}
