using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Web.Ratings;

/// <summary>What was expected of a rating in the moment before it was given.</summary>
/// <param name="Stars">Null where nothing could be told.</param>
/// <param name="RatingsKnown">How many ratings of theirs it was told from.</param>
/// <param name="WasShown">True where the person knew it.</param>
public readonly record struct Expectation(ExpectedStars? Stars, int RatingsKnown, bool WasShown)
{
    /// <summary>Nothing was expected.</summary>
    public static Expectation None { get; } = new(null, 0, false);
}
