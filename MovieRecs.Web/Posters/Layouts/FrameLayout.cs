using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Lettering;

namespace MovieRecs.Web.Posters.Layouts;

/// <summary>The picture in a margin of ground, the words centred beneath it, the year on a tab in its corner.</summary>
internal sealed class FrameLayout : IPosterLayout
{
    private const double Margin = 11;

    public PosterSheet Arrange(PosterWords words, PosterPalette palette)
    {
        const double width = PosterSheet.Width - (2 * Margin);
        const double centre = PosterSheet.Width / 2;
        SetTitle title = TitleSetter.Set(words.Title, words.Face, width, 80, 44);
        double foot = PosterSheet.Height - Margin - 2;
        double top = foot - (words.Director is null ? 0 : 17) - title.Below - title.Height;
        PosterSheet sheet = new(palette) { Picture = new Area(Margin, Margin, width, top - 12 - Margin) };
        sheet.Title(title, centre, top, Anchor.Middle);
        if (words.SetDirector(width) is { } director)
            sheet.Small(director, centre, foot, Anchor.Middle);
        if (words.SetYear() is { } year)
        {
            sheet.Tab(PosterSheet.Width - Margin - 36, Margin - 1, 37, 20);
            sheet.Small(year, PosterSheet.Width - Margin, Margin + 9, Anchor.End);
        }

        return sheet;
    }
}
