namespace MovieRecs.Domain.Ratings;

/// <summary>A part of the rating scale, ends included: MovieLens 100K, for one, has no half stars and none below one.</summary>
public readonly record struct StarRange(float Lowest, float Highest)
{
    /// <summary>The whole scale.</summary>
    public static StarRange Full { get; } = new(RatingScale.Minimum, RatingScale.Maximum);
}
