using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Web.Api.Answers;

/// <summary>What somebody is expected to think of a movie.</summary>
/// <param name="Stars">From 0.5 to 5, not in half steps.</param>
/// <param name="Match">The probability that they will give four stars or more, 0 to 1; null where it can't be told.</param>
/// <param name="Lowest">The lower end of the 80 % interval, in stars; null where it can't be told.</param>
/// <param name="Highest">The upper end of the 80 % interval, in stars; null where it can't be told.</param>
internal sealed record ExpectedOpinion(double Stars, double? Match, double? Lowest, double? Highest)
{
    public static ExpectedOpinion Of(ExpectedStars expected) => new(
        Math.Round(expected.Stars, 2), Rounded(expected.Match, 3), Rounded(expected.Interval?.Lowest, 2), Rounded(expected.Interval?.Highest, 2));

    private static double? Rounded(float? value, int digits) => value is { } known ? Math.Round(known, digits) : null;
}
