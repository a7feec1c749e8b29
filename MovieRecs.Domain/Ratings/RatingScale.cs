namespace MovieRecs.Domain.Ratings;

/// <summary>The scale of every rating and prediction: the one place that clamps.</summary>
public static class RatingScale
{
    public const float Minimum = 0.5f;

    public const float Maximum = 5f;

    /// <summary>The middle of the scale: neither liked nor disliked.</summary>
    public const float Midpoint = (Minimum + Maximum) / 2;

    /// <summary>A rating of this many stars or more says that the film was liked (MovieLens' convention).</summary>
    public const float Liked = 4f;

    /// <summary>A predicted number of stars, brought onto the scale.</summary>
    public static float Clamp(float stars) => Clamp(stars, StarRange.Full);

    /// <summary>A predicted number of stars, brought onto the part of the scale that a dataset uses.</summary>
    public static float Clamp(float stars, StarRange range) => Math.Clamp(stars, range.Lowest, range.Highest);
}
