using System.Globalization;
using System.Text;

namespace MovieRecs.Web.Posters.Lettering;

/// <summary>
/// A stack of installed fonts and the widths a line is planned with. A poster shown as an image loads no font, so
/// the widths are those of the stack's commonest face, and a line is told its length: a wider stand-in is squeezed.
/// </summary>
/// <param name="Family">The font-family list, with single quotes only.</param>
/// <param name="Capitals">Whether text is set in capitals.</param>
/// <param name="CapHeight">The height of a capital in ems.</param>
/// <param name="Descent">How far letters reach below the baseline in ems.</param>
/// <param name="Leading">From baseline to baseline in ems.</param>
/// <param name="Widths">Advance widths of U+0020 to U+007E in thousandths of an em.</param>
/// <param name="Scale">What to multiply <paramref name="Widths"/> by.</param>
internal sealed record PosterFace(string Family, bool Capitals, double CapHeight, double Descent, double Leading, int[] Widths, double Scale)
{
    /// <summary>For letters past ASCII whose width is not known; generous.</summary>
    private const double OtherLetter = 0.74;

    /// <summary>For ideographs, kana, hangul and full-width forms: one em by design, and a little air.</summary>
    private const double Ideograph = 1.04;

    private const double Emoji = 1.4;

    /// <summary>Narrow grotesque capitals; planned as Arial Bold at 82 %, which is Arial Narrow.</summary>
    public static PosterFace Narrow { get; } = new(
        "'Arial Narrow','Liberation Sans Narrow','Roboto Condensed','Helvetica Neue',Arial,sans-serif", true, 0.72, 0.05, 0.93, FaceWidths.Grotesque, 0.82);

    /// <summary>A bookish serif; planned a little wider than Times Bold, for Georgia.</summary>
    public static PosterFace Serif { get; } = new(
        "Georgia,'Liberation Serif','Times New Roman',serif", false, 0.68, 0.22, 1, FaceWidths.Roman, 1.05);

    /// <summary>A title as it is set.</summary>
    public string Cased(string text) => Capitals ? text.ToUpperInvariant() : text;

    /// <summary>The width of a line in ems.</summary>
    public double Measure(string text)
    {
        double ems = 0;
        foreach (Rune rune in text.EnumerateRunes())
            ems += Measure(rune);
        return ems;
    }

    /// <summary>Whether every width of the text is known, so that a line may be told its length.</summary>
    public static bool Knows(string text) => text.All(letter => letter is >= ' ' and < '\u024f');

    private double Measure(Rune rune)
    {
        if (rune.Value is >= ' ' and <= '~')
            return Widths[rune.Value - ' '] * Scale / 1000;
        if (rune.Value is 0x200d or (>= 0xfe00 and <= 0xfe0f) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            return 0;
        if (rune.Value >= 0x1f000)
            return Emoji;
        return rune.Value >= 0x2e80 ? Ideograph : OtherLetter;
    }
}
