using System.Globalization;

namespace MovieRecs.Web.Posters.Lettering;

/// <summary>
/// Sets a text as large as a box allows: it is wrapped between words, then shrunk. Only at less than half the size are
/// words that are wider than the box broken; nothing is ever cut.
/// </summary>
internal static class TitleSetter
{
    private const double Step = 0.5;

    /// <summary>A word too wide for the box shrinks to this share of the largest size before it is broken.</summary>
    private const double BreakingShare = 0.45;

    private const double Smallest = 2;

    public static SetTitle Set(string text, PosterFace face, double width, double height, double largest)
    {
        List<Piece> pieces = Cut(face.Cased(text), face);
        for (double size = largest; size > Smallest; size -= Step)
        {
            if (Fit(pieces, face, size, width, height, breaking: size <= largest * BreakingShare) is { } set)
                return set;
        }

        return new SetTitle(face, Smallest, Wrap(pieces, face, width / Smallest, breaking: true)!);
    }

    private static SetTitle? Fit(List<Piece> pieces, PosterFace face, double size, double width, double height, bool breaking)
    {
        List<string>? lines = Wrap(pieces, face, width / size, breaking);
        if (lines is null || new SetTitle(face, size, lines).Height > height)
            return null;
        double narrow = width / size;
        for (double ems = narrow * 0.96; ems > narrow * 0.4; ems *= 0.96)
        {
            if (Wrap(pieces, face, ems, breaking) is not { } balanced || balanced.Count > lines.Count)
                break;
            lines = balanced;
        }

        return new SetTitle(face, size, lines);
    }

    /// <summary>Fills lines of at most <paramref name="ems"/>, or null where a piece is wider and may not be broken.</summary>
    private static List<string>? Wrap(List<Piece> pieces, PosterFace face, double ems, bool breaking)
    {
        List<string> lines = [];
        string line = "";
        foreach (Piece piece in pieces)
        {
            string longer = line.Length == 0 ? piece.Text : line + (piece.Spaced ? " " : "") + piece.Text;
            if (face.Measure(longer) <= ems)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
                lines.Add(line);
            line = piece.Text;
            if (piece.Ems <= ems)
                continue;
            if (!breaking)
                return null;
            line = Break(piece.Text, face, ems, lines);
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>Adds full lines of one long piece and returns what is left of it.</summary>
    private static string Break(string text, PosterFace face, double ems, List<string> lines)
    {
        string line = "";
        TextElementEnumerator letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            string letter = letters.GetTextElement();
            if (line.Length > 0 && face.Measure(line + letter) > ems)
            {
                lines.Add(line);
                line = "";
            }

            line += letter;
        }

        return line;
    }

    /// <summary>Cuts a text where a line may end: at spaces, after hyphens and slashes, and around ideographs.</summary>
    private static List<Piece> Cut(string text, PosterFace face)
    {
        List<Piece> pieces = [];
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            int start = 0;
            for (int i = 1; i < word.Length; i++)
            {
                bool ends = word[i - 1] is '-' or '/' or '–' or '—' && i > 2 && word.Length - i > 1;
                if (ends || (IsIdeograph(word[i]) && IsIdeograph(word[i - 1])))
                {
                    pieces.Add(new Piece(word[start..i], start == 0, face.Measure(word[start..i])));
                    start = i;
                }
            }

            pieces.Add(new Piece(word[start..], start == 0, face.Measure(word[start..])));
        }

        return pieces.Count == 0 ? [new Piece("", false, 0)] : pieces;
    }

    private static bool IsIdeograph(char letter) => letter is >= '\u2e80' and <= '\u9fff' or >= '\uac00' and <= '\ud7a3';

    private readonly record struct Piece(string Text, bool Spaced, double Ems);
}
