using System.Globalization;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Recommendations;

/// <summary>Writes why-lines: one sentence of at most twelve words, however long the titles are.</summary>
internal static class WhyLine
{
    public const int MostWords = 12;

    public const string Watchlist = "On your watchlist";

    public const string LittleKnown = "Little known, as you asked";

    /// <summary>"Because you gave Heat 4.5 stars", "Because you watched Heat again", "Because Heat is on your watchlist".</summary>
    public static string For(in Signal signal, string title) => signal switch
    {
        { Stars: { } stars } when stars.Value >= 3 => Around("Because you gave ", title, $" {Count(stars)}"),
        { Stars: { } stars } => Around("Because you gave ", title, $" only {Count(stars)}"),
        { Thumb: Thumb.Up } => Around("Because you liked ", title),
        { Thumb: Thumb.Down } => Around("Because you disliked ", title),
        { Outcome: WatchOutcome.Abandoned } => Around("Because you gave up on ", title),
        { Outcome: WatchOutcome.Finished } => Around("Because you watched ", title, signal.Rewatches > 0 ? " again" : ""),
        { Interest: Interest.Listed } => Around("Because ", title, " is on your watchlist"),
        _ => Around("Because you turned down ", title),
    };

    /// <summary>"Because you like musicals", "Because you like musicals and westerns".</summary>
    public static string ForGenres(IReadOnlyList<string> genres) =>
        "Because you like " + string.Join(" and ", genres.Take(2).Select(GenrePhrases.Of));

    /// <summary>"All your films together, most of all Heat".</summary>
    public static string MostOfAll(string title) => Around("All your films together, most of all ", title);

    public static string LovedBy(int people) => people switch
    {
        1 => "Loved by one person here",
        _ => string.Create(CultureInfo.InvariantCulture, $"Loved by {people} people here"),
    };

    public static string FromCatalogue(int ratings) => ratings switch
    {
        0 => "Nobody here has rated it yet",
        1 => "Rated by one person here",
        _ => string.Create(CultureInfo.InvariantCulture, $"Rated by {ratings} people here"),
    };

    /// <summary>A sentence with a title in it, the title cut after a word where the sentence would be too long.</summary>
    public static string Around(string before, string title, string after = "")
    {
        int room = MostWords - Words(before).Length - Words(after).Length;
        string[] words = Words(title);
        return before + (words.Length <= room ? title : string.Join(' ', words[..room]).TrimEnd(',', ':', ';', '-', '.') + "…") + after;
    }

    private static string Count(Stars stars) => stars.HalfSteps switch
    {
        1 => "half a star",
        2 => "1 star",
        _ => $"{stars} stars",
    };

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
