using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Lettering;

namespace MovieRecs.Web.Posters.Layouts;

/// <summary>The title at the head, the picture running off the foot, the year on a tab in its corner.</summary>
internal sealed class HeadLayout : IPosterLayout
{
    private const double Margin = 14;

    public PosterSheet Arrange(PosterWords words, PosterPalette palette)
    {
        const double width = PosterSheet.Width - (2 * Margin);
        SetTitle title = TitleSetter.Set(words.Title, words.Face, width, 88, 52);
        double under = Margin + title.Height + title.Below + 15;
        double top = words.Director is null ? under - 3 : under + 11;
        PosterSheet sheet = new(palette) { Picture = new Area(0, top, PosterSheet.Width, PosterSheet.Height - top) };
        sheet.Title(title, Margin, Margin);
        if (words.SetDirector(width) is { } director)
            sheet.Small(director, Margin, under);
        if (words.SetYear() is { } year)
        {
            sheet.Tab(PosterSheet.Width - 46, PosterSheet.Height - 26, 46, 26);
            sheet.Small(year, PosterSheet.Width - Margin, PosterSheet.Height - 8.5, Anchor.End);
        }

        return sheet;
    }
}
