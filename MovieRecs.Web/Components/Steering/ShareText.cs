using System.Globalization;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Components.Steering;

/// <summary>Contributions to a score, and what they come from, in words.</summary>
public static class ShareText
{
    /// <summary>"+0.82", "−0.13", "0.00".</summary>
    /// <param name="hundredths">Of a score's unit.</param>
    public static string Number(int hundredths) =>
        (hundredths / 100m).ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary>"for", "against" or "neither": no meaning is left to colour.</summary>
    public static string Side(int hundredths) => hundredths switch
    {
        > 0 => "for",
        < 0 => "against",
        _ => "neither",
    };

    /// <summary>What somebody did about a film: "You gave it 4.5 stars", "You watched it, more than once", "On your watchlist".</summary>
    public static string Did(in Signal signal) => signal switch
    {
        { Stars: { } stars } => $"You gave it {Stars(stars)}",
        { Thumb: Thumb.Up } => "You liked it",
        { Thumb: Thumb.Down } => "You disliked it",
        { Outcome: WatchOutcome.Abandoned } => "You gave up on it",
        { Outcome: WatchOutcome.Finished } => signal.Rewatches > 0 ? "You watched it, more than once" : "You watched it",
        { Interest: Interest.Listed } => "On your watchlist",
        _ => "You turned it down",
    };

    private static string Stars(Stars stars) => stars.HalfSteps switch
    {
        1 => "half a star",
        2 => "1 star",
        _ => $"{stars} stars",
    };
}
