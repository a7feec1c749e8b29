using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Tests.Support;

/// <summary>Short ways to write what was expected.</summary>
internal static class SomeExpectation
{
    /// <summary>Of a person with seven ratings: so many stars, an interval of one to each side, and even chances that they like it.</summary>
    public static Expectation Of(float stars, bool wasShown = false) =>
        new(new ExpectedStars(stars, 0.5f, new StarRange(RatingScale.Clamp(stars - 1), RatingScale.Clamp(stars + 1))), 7, wasShown);
}
