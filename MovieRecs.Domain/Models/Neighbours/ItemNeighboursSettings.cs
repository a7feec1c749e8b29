namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>How an <see cref="ItemNeighboursTrainer"/> compares movies and predicts from them.</summary>
public sealed record ItemNeighboursSettings
{
    /// <summary>Movies with fewer raters in common are no neighbours; at least 1.</summary>
    public int MinimumOverlap { get; init; } = 2;

    /// <summary>How many raters in common, beyond the first, halve a similarity; 0 for the plain cosine.</summary>
    public float Shrinkage { get; init; } = 30;

    /// <summary>How many neighbours each movie keeps: what bounds the model's memory.</summary>
    public int Kept { get; init; } = 300;

    /// <summary>k: how many of them, the most similar that the person has rated, make a prediction.</summary>
    public int Neighbours { get; init; } = 30;

    /// <summary>δ: the similarity of an imaginary neighbour without an opinion, which tempers few and weak ones.</summary>
    public float Damping { get; init; } = 0.1f;
}
