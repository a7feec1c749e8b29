using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Lettering;

namespace MovieRecs.Web.Posters.Layouts;

/// <summary>
/// The words in a block at the left, the picture cropped beside them from top to bottom. A short title reads upwards,
/// large; a longer one of short words is stacked; the rest need another layout.
/// </summary>
internal sealed class ColumnLayout : IPosterLayout
{
    private const double Margin = 12;

    /// <summary>Below this size a title reads better across the poster.</summary>
    private const double SmallestStacked = 20;

    private const double SmallestUpwards = 38;

    public PosterSheet? Arrange(PosterWords words, PosterPalette palette) =>
        Upwards(words, palette) ?? Stacked(words, palette);

    private static PosterSheet? Upwards(PosterWords words, PosterPalette palette)
    {
        SetTitle title = TitleSetter.Set(words.Title, words.Face, 236, 60, 62);
        if (title.Size < SmallestUpwards || title.Lines.Count > 1)
            return null;
        double capitals = title.Face.CapHeight * title.Size;
        double block = capitals + (2 * Margin);
        const double last = PosterSheet.Height - Margin - 1;
        PosterSheet sheet = new(palette) { Picture = new Area(block, 0, PosterSheet.Width - block, last - 24), Bleed = 8 };
        double baseline = Margin + capitals;
        sheet.Upwards(title, baseline, last - 24);
        SetSmall(sheet, words, PosterSheet.Width - (2 * Margin));
        return sheet;
    }

    private static PosterSheet? Stacked(PosterWords words, PosterPalette palette)
    {
        const double column = 98;
        const double width = column - Margin - 9;
        SetTitle title = TitleSetter.Set(words.Title, words.Face, width, 190, 38);
        if (title.Size < SmallestStacked)
            return null;
        PosterSheet sheet = new(palette) { Picture = new Area(column, 0, PosterSheet.Width - column, PosterSheet.Height), Bleed = 26 };
        sheet.Title(title, Margin, 14);
        double foot = PosterSheet.Height - 14;
        if (words.SetYear() is { } year)
            sheet.Small(year, Margin, foot);
        if (words.SetDirector(width, lines: 3) is { } director)
            sheet.Small(director, Margin, foot - 17);
        return sheet;
    }

    private static void SetSmall(PosterSheet sheet, PosterWords words, double width)
    {
        double last = PosterSheet.Height - Margin - 1;
        if (words.SetDirector(width - 38) is { } director)
            sheet.Small(director, Margin, last);
        if (words.SetYear() is { } year)
            sheet.Small(year, PosterSheet.Width - Margin, last, Anchor.End);
    }
}
