using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Lettering;

namespace MovieRecs.Web.Posters.Layouts;

/// <summary>The picture above, the title at the foot. Takes any words.</summary>
internal sealed class FootLayout : IPosterLayout
{
    private const double Margin = 14;

    public PosterSheet Arrange(PosterWords words, PosterPalette palette)
    {
        const double width = PosterSheet.Width - (2 * Margin);
        SetTitle title = TitleSetter.Set(words.Title, words.Face, width, 88, 52);
        double last = PosterSheet.Height - Margin;
        double top = last - 18 - title.Below - title.Height;
        PosterSheet sheet = new(palette) { Picture = new Area(0, 0, PosterSheet.Width, top - Margin) };
        sheet.Title(title, Margin, top);
        if (words.SetDirector(width - 38) is { } director)
            sheet.Small(director, Margin, last);
        if (words.SetYear() is { } year)
            sheet.Small(year, PosterSheet.Width - Margin, last, Anchor.End);
        return sheet;
    }
}
