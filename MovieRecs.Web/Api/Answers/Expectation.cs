using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Web.Api.Answers;

/// <summary>What somebody is expected to think of a movie.</summary>
/// <param name="Stars">From 0.5 to 5, not in half steps.</param>
/// <param name="Match">The probability that they will give four stars or more, 0 to 1; null where it can't be told.</param>
internal sealed record Expectation(double Stars, double? Match)
{
    public static Expectation Of(ExpectedStars expected) =>
        new(Math.Round(expected.Stars, 2), expected.Match is { } match ? Math.Round(match, 3) : null);
}
