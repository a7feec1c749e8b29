using System.Globalization;

namespace MovieRecs.Web.Posters.Colour;

/// <summary>
/// WCAG 2.2 contrast: (L₁ + 0.05) / (L₂ + 0.05), L₁ the lighter relative luminance
/// (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
/// </summary>
internal static class Contrast
{
    /// <summary>From 1 (the same) to 21 (black and white).</summary>
    /// <param name="first">A colour as #rrggbb.</param>
    /// <param name="second">Another.</param>
    public static double Between(string first, string second)
    {
        double a = Luminance(first);
        double b = Luminance(second);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));

    private static double Channel(string colour, int at)
    {
        double value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
