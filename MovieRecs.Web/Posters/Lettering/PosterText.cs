using System.Globalization;
using System.Text;

namespace MovieRecs.Web.Posters.Lettering;

/// <summary>Makes any string fit to be written into a poster.</summary>
internal static class PosterText
{
    /// <summary>
    /// The text with white space collapsed and with what XML 1.0 forbids left out, escaped in at most
    /// <paramref name="bytes"/> of UTF-8; where it is longer, shortened between letters with an ellipsis.
    /// </summary>
    public static string Tidy(string text, int bytes)
    {
        StringBuilder tidy = new();
        foreach (Rune rune in text.EnumerateRunes())
            tidy.Append(Rune.IsWhiteSpace(rune) ? " " : IsAllowed(rune) ? rune.ToString() : "");
        string joined = string.Join(' ', tidy.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Size(joined) <= bytes ? joined : Shorten(joined, bytes - Size("…"));
    }

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static int Size(string text) => Encoding.UTF8.GetByteCount(Escape(text));

    private static string Shorten(string text, int bytes)
    {
        StringBuilder kept = new();
        TextElementEnumerator letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            string letter = letters.GetTextElement();
            bytes -= Size(letter);
            if (bytes < 0)
                break;
            kept.Append(letter);
        }

        return kept.ToString().TrimEnd() + "…";
    }

    private static bool IsAllowed(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned)
        && rune != Rune.ReplacementChar && rune.Value is not (0xfffe or 0xffff);
}
