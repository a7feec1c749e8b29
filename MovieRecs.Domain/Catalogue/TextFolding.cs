using System.Text;

namespace MovieRecs.Domain.Catalogue;

/// <summary>Folds text so that two spellings of the same words become equal: for matching titles and for searching.</summary>
public static class TextFolding
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
            ("½", " 1 2 "), ("²", " 2 "), ("³", " 3 "), ("&", " and "), ("$", "s"),
        }
        .SelectMany(group => group.Letters.Select(letter => (letter, group.Plain)))
        .ToDictionary(pair => pair.letter, pair => pair.Plain);

    /// <summary>
    /// Lower case, without marks and punctuation, "&amp;" as "and", single spaces: "Amélie" → "amelie",
    /// "Ocean's Eleven" → "oceans eleven". Empty where nothing but punctuation is left.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder folded = new(text.Length);
        foreach (char letter in text.ToLowerInvariant())
        {
            if (Plain.TryGetValue(letter, out string? plain))
                Append(folded, plain);
            else if (char.IsLetterOrDigit(letter))
                folded.Append(letter);
            else if (!IsSilent(letter))
                Append(folded, " ");
        }

        return folded.ToString().TrimEnd();
    }

    private static bool IsSilent(char letter) => letter is '\'' or '’' or '‘' or '`' or '.' or (>= '\u0300' and <= '\u036F');

    private static void Append(StringBuilder folded, string plain)
    {
        foreach (char letter in plain)
        {
            if (letter != ' ' || (folded.Length > 0 && folded[^1] != ' '))
                folded.Append(letter);
        }
    }
}
