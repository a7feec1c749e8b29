using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Lettering;

namespace MovieRecs.Web.Posters.Layouts;

/// <summary>The words in a block at the left, the picture beside them from top to bottom. For titles of short words.</summary>
internal sealed class ColumnLayout : IPosterLayout
{
    private const double Margin = 11;
    private const double Column = 92;

    /// <summary>Below this size a title reads better across the poster.</summary>
    private const double SmallestTitle = 17;

    public PosterSheet? Arrange(PosterWords words, PosterPalette palette)
    {
        const double width = Column - Margin - 9;
        SetTitle title = TitleSetter.Set(words.Title, words.Face, width, 190, 34);
        if (title.Size < SmallestTitle)
            return null;
        PosterSheet sheet = new(palette) { Picture = new Area(Column, 0, PosterSheet.Width - Column, PosterSheet.Height) };
        sheet.Title(title, Margin, 14);
        double foot = PosterSheet.Height - 14;
        if (words.SetYear() is { } year)
            sheet.Small(year, Margin, foot);
        if (words.SetDirector(width, lines: 3) is { } director)
            sheet.Small(director, Margin, foot - 16);
        return sheet;
    }
}
