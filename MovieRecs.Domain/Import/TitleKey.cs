using System.Text;

namespace MovieRecs.Domain.Import;

/// <summary>What is left of a title when two catalogues' spellings of it are to be compared.</summary>
internal static class TitleKey
{
    /// <summary>
    /// Letters with marks and what they are compared as. A table of our own, as Unicode decomposition does nothing where
    /// the program runs without culture data (InvariantGlobalization).
    /// </summary>
    private static readonly Dictionary<char, string> Plain = new (string Letters, string Plain)[]
        {
            ("àáâãäåāăąǎ", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"),
            ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉ", "n"), ("òóôõöøōŏőǒ", "o"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűųǔ", "u"),
            ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"),
            ("½", " 1 2 "), ("²", "2"), ("³", "3"), ("&", " and "), ("$", "s"),
        }
        .SelectMany(group => group.Letters.Select(letter => (letter, group.Plain)))
        .ToDictionary(pair => pair.letter, pair => pair.Plain);

    /// <summary>
    /// Lower case, without marks, punctuation and leading article, "&amp;" as "and", single spaces:
    /// "Amélie" → "amelie", "Ocean's Eleven" → "oceans eleven", "L'Enfer" → "enfer".
    /// </summary>
    public static string Of(string title)
    {
        string lower = title.Trim().ToLowerInvariant();
        if (lower.StartsWith("l'", StringComparison.Ordinal) || lower.StartsWith("l’", StringComparison.Ordinal))
            lower = lower[2..];
        StringBuilder key = new(lower.Length);
        foreach (char letter in lower)
        {
            if (Plain.TryGetValue(letter, out string? plain))
                Append(key, plain);
            else if (char.IsLetterOrDigit(letter))
                key.Append(letter);
            else if (!IsSilent(letter))
                Append(key, " ");
        }
        string words = key.ToString().TrimEnd();
        return words.Length == 0 ? lower : TitleArticles.Drop(words);
    }

    private static bool IsSilent(char letter) => letter is '\'' or '’' or '‘' or '`' or '.' or (>= '\u0300' and <= '\u036F');

    private static void Append(StringBuilder key, string plain)
    {
        foreach (char letter in plain)
        {
            if (letter != ' ' || (key.Length > 0 && key[^1] != ' '))
                key.Append(letter);
        }
    }
}
