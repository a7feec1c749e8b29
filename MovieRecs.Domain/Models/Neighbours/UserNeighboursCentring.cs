namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>What counts as neither liked nor disliked when raters' tastes are compared.</summary>
public enum UserNeighboursCentring
{
    /// <summary>The rater's own mean, which makes the strict and the generous alike; says nothing of who rates all alike.</summary>
    RaterMean,

    /// <summary>The middle of the rating scale: right for a handful of ratings, where a mean is made of the likes themselves.</summary>
    ScaleMidpoint,
}
