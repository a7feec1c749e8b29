using System.Buffers.Text;
using System.Globalization;
using System.Text;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Web.Recommending;

/// <summary>
/// A guest's taste as a cookie: a version and parts, separated by "~"; a part is a letter and values separated by "."; films are
/// hexadecimal ids and names are base64url, so that no character needs to be escaped. Whoever has the browser can write
/// anything here: what can't be read is passed over, value by value.
/// </summary>
public static class TasteCookie
{
    /// <summary>The cookie's name; <c>site.js</c> writes it.</summary>
    public const string Name = "taste";

    /// <summary>So many picked films are kept, and so many refused: of more, the latest.</summary>
    public const int MostFilms = 60;

    /// <summary>Browsers keep 4,096 bytes, with the name and the attributes.</summary>
    public const int MostCharacters = 3800;

    /// <summary>So many genres are kept, liked and excluded each, so many decades, and so many people: together no more than an account may name.</summary>
    private const int MostNames = 50;

    private const string Version = "1";

    /// <summary>What is written for a taste; empty for one that says nothing, which needs no cookie.</summary>
    public static string Write(GuestTaste taste)
    {
        ArgumentNullException.ThrowIfNull(taste);
        Preferences said = taste.Preferences;
        return taste.IsEmpty ? "" : Version + string.Concat(
            Part('p', taste.Picks.Select(movie => movie.Value.ToString("x", CultureInfo.InvariantCulture))),
            Part('n', taste.Refused.Select(movie => movie.Value.ToString("x", CultureInfo.InvariantCulture))),
            Part('u', said.Popularity == 0 ? [] : [Text(Percent(said.Popularity))]),
            Part('v', said.Diversity is { } diversity ? [Text(Percent(diversity))] : []),
            Part('m', said.MostMinutes is { } minutes ? [Text(minutes)] : []))
            + string.Concat(
            Part('g', Names(said.LikedGenres)),
            Part('x', Names(said.ExcludedGenres)),
            Part('d', said.ExcludedDecades.Order().Select(Text)),
            Part('c', Names(said.ExcludedPeople)));
    }

    /// <summary>What a cookie says; nothing where there is none, or it is of another version or too long.</summary>
    public static GuestTaste Read(string? cookie)
    {
        string[] parts = cookie is { Length: <= MostCharacters } ? cookie.Split('~') : [];
        if (parts is not [Version, ..])
            return GuestTaste.None;
        ILookup<char, string> values = parts.Skip(1).Where(part => part.Length > 1)
            .SelectMany(part => part[1..].Split('.').Select(value => (Part: part[0], value))).ToLookup(pair => pair.Part, pair => pair.value);
        MovieId[] picks = [.. Films(values['p'])];
        Preferences said = new()
        {
            Popularity = Numbers(values['u'], -100, 100).FirstOrDefault() / 100f,
            Diversity = Numbers(values['v'], 0, 100).Select(percent => (float?)(percent / 100f)).FirstOrDefault(),
            MostMinutes = Numbers(values['m'], 1, PreferenceWriter.MostMinutes).Select(minutes => (int?)minutes).FirstOrDefault(),
            LikedGenres = Read(values['g']),
            ExcludedGenres = Read(values['x']),
            ExcludedDecades = Numbers(values['d'], 1800, 2200).Where(year => year % 10 == 0).Take(MostNames).ToHashSet(),
            ExcludedPeople = Read(values['c']),
        };
        return new GuestTaste(picks, [.. Films(values['n']).Except(picks)], said);
    }

    /// <summary>As much of a taste as a cookie holds: the latest films, and filters until it is full.</summary>
    public static GuestTaste Fit(GuestTaste taste)
    {
        ArgumentNullException.ThrowIfNull(taste);
        GuestTaste fitting = taste with { Picks = [.. taste.Picks.TakeLast(MostFilms)], Refused = [.. taste.Refused.TakeLast(MostFilms)] };
        while (Write(fitting).Length > MostCharacters || fitting.Preferences.ExcludedPeople.Count > MostNames)
        {
            Preferences said = fitting.Preferences;
            fitting = fitting with { Preferences = said.HasFilters ? said.Without(said.Filters().Last()) : said with { LikedGenres = new HashSet<string>() } };
        }

        return fitting;
    }

    private static string Part(char letter, IEnumerable<string> values) => string.Join('.', values) is { Length: > 0 } text ? $"~{letter}{text}" : "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Percent(float share) => (int)MathF.Round(share * 100);

    private static IEnumerable<string> Names(IEnumerable<string> names) => names.Order(StringComparer.Ordinal).Select(name => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(name)));

    private static IEnumerable<MovieId> Films(IEnumerable<string> values) => values
        .Select(value => int.TryParse(value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int id) ? id : 0)
        .Where(id => id > 0).Select(id => new MovieId(id)).Distinct().Take(MostFilms);

    private static IEnumerable<int> Numbers(IEnumerable<string> values, int least, int most) => values
        .Select(value => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : int.MinValue)
        .Where(number => number >= least && number <= most);

    private static HashSet<string> Read(IEnumerable<string> values) =>
        [.. values.Select(NameOf).OfType<string>().Where(name => name.Length is > 0 and <= PreferenceWriter.LongestName).Distinct().Take(MostNames)];

    private static string? NameOf(string value)
    {
        if (!Base64Url.IsValid(value))
            return null;
        byte[] bytes = Base64Url.DecodeFromChars(value);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }
}
