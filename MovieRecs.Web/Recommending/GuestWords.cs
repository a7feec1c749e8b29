using System.Globalization;

namespace MovieRecs.Web.Recommending;

/// <summary>What a guest said, in words.</summary>
public static class GuestWords
{
    /// <summary>"5 films and 2 genres"; empty where they said nothing.</summary>
    public static string Of(GuestTaste guest)
    {
        ArgumentNullException.ThrowIfNull(guest);
        string[] parts =
        [
            .. Count(guest.Picks.Count, "film", "films"),
            .. Count(guest.Preferences.LikedGenres.Count, "genre", "genres"),
            .. Count(guest.Refused.Count, "hidden film", "hidden films"),
            .. guest.HasSettings ? ["settings"] : Array.Empty<string>(),
        ];
        return parts.Length < 2 ? string.Concat(parts) : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
    }

    /// <summary>How far along a guest is in picking films.</summary>
    public static string Progress(int picks) => picks switch
    {
        0 => "Pick one that you liked: the rows below change at once.",
        < 5 => $"{Number(picks)} picked: that is a start; more make it better.",
        _ => $"{Number(picks)} picked: a good start. Each further one sharpens the rows.",
    };

    private static IEnumerable<string> Count(int count, string one, string many) => count == 0 ? [] : [$"{Number(count)} {(count == 1 ? one : many)}"];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
