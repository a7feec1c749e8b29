using System.Globalization;
using System.Text.RegularExpressions;

namespace MovieRecs.Domain.Import;

/// <summary>A movie's title as MovieLens writes it, taken apart and put the way it reads.</summary>
/// <param name="Title">"The City of Lost Children".</param>
/// <param name="OriginalTitle">"La Cité des enfants perdus", or null where the source gives none.</param>
/// <param name="Alternates">All other names that the source gives it, the original title among them.</param>
/// <param name="Year">The year of release; the first of a span of years; null where it isn't said.</param>
public sealed partial record MovieTitle(string Title, string? OriginalTitle, IReadOnlyList<string> Alternates, int? Year)
{
    /// <summary>Words that a title can't end with: the brackets after them belong to it.</summary>
    private static readonly string[] Unfinished = [" or", " and", " of", ":", "&"];

    /// <summary>
    /// Reads "City of Lost Children, The (Cité des enfants perdus, La) (1995)". Brackets at the end hold the year, other
    /// names ("a.k.a. …"), and the original title, which is the last without "a.k.a.". A bracket that repeats the title,
    /// or translates a foreign one into English, is another name, not the original.
    /// </summary>
    /// <returns>A title that is empty where <paramref name="source"/> names none.</returns>
    public static MovieTitle Parse(string source)
    {
        string rest = Medium().Replace(Spaces().Replace(source, " ").Trim(), "");
        int? year = null;
        if (YearInBrackets().Match(rest) is { Success: true } match)
        {
            year = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            rest = rest[..match.Index].TrimEnd();
        }

        List<string> alternates = [];
        List<string> originals = [];
        while (LastBracket(rest) is var open and > 0)
        {
            string name = rest[(open + 1)..^1].Trim();
            string bare = AlsoKnownAs().Replace(name, "");
            rest = rest[..open].TrimEnd();
            if (bare.Length > 0)
                (bare.Length < name.Length ? alternates : originals).Insert(0, bare);
        }

        string title = TitleArticles.MoveToFront(rest);
        string? original = originals.Count > 0 && IsOriginal(originals[^1], rest) ? TitleArticles.MoveToFront(originals[^1]) : null;
        return new MovieTitle(title, original, [.. originals.Concat(alternates).Select(TitleArticles.MoveToFront).Distinct()], year);
    }

    private static bool IsOriginal(string name, string title)
    {
        string nameKey = TitleKey.Of(name);
        string titleKey = TitleKey.Of(title);
        return !TitleArticles.IsEnglish(name) && !Repeats(nameKey, titleKey) && !Repeats(titleKey, nameKey);
    }

    /// <summary>"rambo first blood" repeats "first blood".</summary>
    private static bool Repeats(string key, string part) =>
        key.StartsWith(part, StringComparison.Ordinal) || key.EndsWith(part, StringComparison.Ordinal);

    /// <summary>Where the bracket opens that closes at the very end, or -1; one that is part of the title doesn't count.</summary>
    private static int LastBracket(string text)
    {
        if (!text.EndsWith(')'))
            return -1;
        int depth = 0;
        for (int at = text.Length - 1; at > 0; at--)
        {
            depth += text[at] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
            {
                string before = text[..at].TrimEnd();
                return Unfinished.Any(end => before.EndsWith(end, StringComparison.OrdinalIgnoreCase)) ? -1 : at;
            }
        }
        return -1;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s*\((V|TV|Video)\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Medium();

    [GeneratedRegex(@"\s*\(((?:18|19|20)\d\d)(?:\s*[-–]\s*(?:\d{4})?)?\)$")]
    private static partial Regex YearInBrackets();

    [GeneratedRegex(@"^(a\.k\.a\.?|aka)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex AlsoKnownAs();
}
