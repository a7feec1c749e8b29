using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>How stars come from the sum η of a factorisation machine: what a sampler draws beside the weights.</summary>
internal interface IRatingLikelihood
{
    /// <summary>α, the precision of what the weights are fitted to.</summary>
    double Precision { get; }

    /// <summary>w₀.</summary>
    double Intercept { get; }

    /// <summary>The numbers between which η has to lie for each number of stars; empty where η is in stars itself.</summary>
    ReadOnlySpan<double> Cutpoints { get; }

    /// <summary>Turns residuals that are −η into those of the ratings.</summary>
    void Start(RatingTable ratings);

    /// <summary>Draws its own numbers given η, and keeps the residuals up to date.</summary>
    void Draw(RatingTable ratings, SplitMix64 random);
}
