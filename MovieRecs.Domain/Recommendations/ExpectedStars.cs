using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Recommendations;

/// <summary>What somebody is expected to think of a movie that they haven't rated.</summary>
/// <param name="Stars">On the rating scale, not rounded.</param>
/// <param name="Match">The probability of four stars or more, 0 to 1; null where no ratings were held out to learn it from.</param>
/// <param name="Interval">What they give lies in it four times of five; null where no ratings were held out to learn it from.</param>
public readonly record struct ExpectedStars(float Stars, float? Match, StarRange? Interval = null);
