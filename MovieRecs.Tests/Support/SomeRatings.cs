using CsCheck;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Tests.Support;

/// <summary>Small random communities for properties that have to hold for any.</summary>
internal static class SomeRatings
{
    /// <summary>1 to 30 ratings by up to 6 raters of up to 8 movies, each pair once, at any time; often of a single value.</summary>
    public static Gen<Rating[]> Gen { get; } =
        from steps in CsCheck.Gen.Bool.Select(isVaried => isVaried ? (Lowest: 1, Highest: 10) : (Lowest: 7, Highest: 7))
        from rows in CsCheck.Gen.Select(CsCheck.Gen.Int[1, 6], CsCheck.Gen.Int[1, 8], CsCheck.Gen.Int[steps.Lowest, steps.Highest], CsCheck.Gen.Int[0, int.MaxValue]).Array[1, 30]
        select rows.DistinctBy(row => (row.Item1, row.Item2)).Select(row => Some.Rating(row.Item1, row.Item2, row.Item3 / 2.0, row.Item4)).ToArray();
}
