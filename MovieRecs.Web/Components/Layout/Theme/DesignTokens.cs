using System.Globalization;

namespace MovieRecs.Web.Components.Layout.Theme;

/// <summary>
/// The one set of design tokens. MudBlazor's theme and the custom properties that every page, static or interactive,
/// styles itself with are both made from it.
/// </summary>
public static class DesignTokens
{
    /// <summary>The families of body text, best first. The first is bundled.</summary>
    public static IReadOnlyList<string> BodyFont { get; } = ["Source Sans 3", "Segoe UI", "Helvetica Neue", "Arial", "sans-serif"];

    /// <summary>The families of page titles and posters, best first. The first is bundled.</summary>
    public static IReadOnlyList<string> DisplayFont { get; } = ["Instrument Serif", "Iowan Old Style", "Georgia", "serif"];

    public static ColourTokens Dark { get; } = new(
        Ground: "#0F1115", Surface: "#171A21", Raised: "#1F232C", Line: "#343A46", Text: "#ECEAE4", Quiet: "#A7ABB5",
        Accent: "#F2B544", OnAccent: "#1B1406", Predicted: "#6FB7C9", Rose: "#E0707E");

    public static ColourTokens Light { get; } = new(
        Ground: "#FAF8F4", Surface: "#FFFFFF", Raised: "#F1EDE5", Line: "#CFC8BB", Text: "#1B1D22", Quiet: "#595D66",
        Accent: "#8A5A00", OnAccent: "#FFFFFF", Predicted: "#1F6B7E", Rose: "#B3344A");

    /// <summary>Type sizes in pixels, smallest first.</summary>
    public static IReadOnlyList<int> TypeScale { get; } = [12, 14, 16, 20, 25, 31, 39];

    /// <summary>Custom properties for both themes; dark unless the root element says <c>data-theme="light"</c>.</summary>
    public static string Css { get; } =
        $":root{{color-scheme:dark;--font-body:{Stack(BodyFont)};--font-display:{Stack(DisplayFont)};{Sizes()}{Colours(Dark)}}}"
        + $":root[data-theme=light]{{color-scheme:light;{Colours(Light)}}}";

    /// <summary>The same for a document by itself, which is light or dark as its reader's system is, and has no fonts with it.</summary>
    public static string CssByPreference { get; } =
        $":root{{--font-body:system-ui,{Stack(BodyFont.Skip(1))};{Sizes()}{Colours(Light)}}}@media (prefers-color-scheme: dark){{:root{{{Colours(Dark)}}}}}";

    private static string Stack(IEnumerable<string> families) =>
        string.Join(',', families.Select(family => family.Contains(' ', StringComparison.Ordinal) ? $"\"{family}\"" : family));

    private static string Sizes() => string.Concat(TypeScale.Select((pixels, step) =>
        string.Create(CultureInfo.InvariantCulture, $"--text-{step + 1}:{pixels / 16.0}rem;")));

    private static string Colours(ColourTokens colours) =>
        $"--ground:{colours.Ground};--surface:{colours.Surface};--raised:{colours.Raised};--line:{colours.Line};--text:{colours.Text};"
        + $"--quiet:{colours.Quiet};--accent:{colours.Accent};--on-accent:{colours.OnAccent};--predicted:{colours.Predicted};--rose:{colours.Rose};";
}
