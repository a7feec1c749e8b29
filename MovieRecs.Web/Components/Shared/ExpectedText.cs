using System.Globalization;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Web.Components.Shared;

/// <summary>An expectation in words.</summary>
public static class ExpectedText
{
    /// <summary>"4.2".</summary>
    public static string Stars(float stars) => stars.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>"(3.3–4.9)"; empty where there is none.</summary>
    public static string Interval(StarRange? interval) => interval is { } range ? $"({Stars(range.Lowest)}–{Stars(range.Highest)})" : "";

    /// <summary>"83 % match", or that stars are all there is.</summary>
    public static string Match(ExpectedStars expected) =>
        expected.Match is { } match ? string.Create(CultureInfo.InvariantCulture, $"{100 * match:0} % match") : "We have a guess";

    /// <summary>"You gave 0.7 less than that, within the range."</summary>
    public static string Compare(ExpectedStars expected, float given)
    {
        float apart = given - expected.Stars;
        string text = MathF.Abs(apart) < 0.05f ? "You gave just that" : $"You gave {Stars(MathF.Abs(apart))} {(apart > 0 ? "more" : "less")}";
        return expected.Interval is not { } range ? $"{text}."
            : given >= range.Lowest && given <= range.Highest ? $"{text}, within the range."
            : $"{text}, outside the range.";
    }
}
