using System.Globalization;
using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Web.Components.Shared;

/// <summary>An expectation in words.</summary>
public static class ExpectedText
{
    /// <summary>"We expect 4.1 ★ · 83 % match".</summary>
    public static string Of(ExpectedStars expected)
    {
        string stars = string.Create(CultureInfo.InvariantCulture, $"We expect {expected.Stars:0.0} ★");
        return expected.Match is { } match ? string.Create(CultureInfo.InvariantCulture, $"{stars} · {100 * match:0} % match") : stars;
    }
}
