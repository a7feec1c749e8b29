namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>How <see cref="UserNeighbours"/> compare raters and predict from them.</summary>
public sealed record UserNeighboursSettings
{
    /// <summary>For a few ratings by a few people: one film in common is enough, and counts in full.</summary>
    public static UserNeighboursSettings PlainCosine { get; } = new()
    {
        Centring = UserNeighboursCentring.ScaleMidpoint,
        MinimumOverlap = 1,
        Shrinkage = 0,
    };

    /// <summary>
    /// For movie buddies, whatever predicts stars best: the cosine of the ratings less each rater's mean over the movies in
    /// common, three at least, times (n − 1)/(n − 1 + 30) for n of them. What only one of two people has seen makes them no
    /// less alike.
    /// </summary>
    public static UserNeighboursSettings MovieBuddies { get; } = new()
    {
        Centring = UserNeighboursCentring.RaterMean,
        OverSharedMovies = true,
        MinimumOverlap = 3,
        Shrinkage = 30,
    };

    public UserNeighboursCentring Centring { get; init; } = UserNeighboursCentring.RaterMean;

    /// <summary>True where |c_u| and |c_v| are taken over the movies both rated; false for all that each rated.</summary>
    public bool OverSharedMovies { get; init; }

    /// <summary>Raters with fewer movies in common are no neighbours; at least 1.</summary>
    public int MinimumOverlap { get; init; } = 3;

    /// <summary>How many movies in common, beyond the first, halve a similarity; 0 for the plain cosine.</summary>
    public float Shrinkage { get; init; } = 30;

    /// <summary>k: how many neighbours, the most similar who rated the movie, make a prediction.</summary>
    public int Neighbours { get; init; } = 50;

    /// <summary>δ: the similarity of an imaginary neighbour without an opinion, which tempers few and weak ones.</summary>
    public float Damping { get; init; } = 0.2f;
}
