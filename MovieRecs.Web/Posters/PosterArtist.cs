using System.Text;
using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;
using MovieRecs.Web.Posters.Layouts;
using MovieRecs.Web.Posters.Lettering;
using MovieRecs.Web.Posters.Motifs;
using MovieRecs.Web.Posters.Settings;
using static MovieRecs.Web.Posters.Drawing.PosterPath;

namespace MovieRecs.Web.Posters;

/// <summary>
/// Draws a poster from the facts about a film: genre and decade give the colours, the main genre the picture, keywords
/// its setting, and the movie's id everything left to chance. Pure: the same facts always give the same bytes.
/// </summary>
public static class PosterArtist
{
    /// <summary>Raise it with any change to what is drawn, so that posters already cached are asked for again.</summary>
    public const int DrawingVersion = 2;

    /// <summary>Every poster is smaller than this, in bytes of UTF-8.</summary>
    public const int ByteLimit = 4096;

    private static readonly IPosterLayout[] Layouts = [new FootLayout(), new ColumnLayout(), new HeadLayout(), new FrameLayout()];

    /// <summary>The poster as an SVG document in a view box of 200 × 300.</summary>
    public static string Draw(PosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        PosterPalette palette = PosterPalettes.For(facts);
        PosterWords words = PosterWords.From(facts, FaceOf(facts));
        PosterSheet sheet = Arrange(facts, words, palette);
        Area area = sheet.Picture;
        StringBuilder svg = new();
        svg.Append("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 300" role="img" font-family="'Arial Narrow','Liberation Sans Narrow','Roboto Condensed',Arial,sans-serif">""")
            .Append($"<title>{PosterText.Escape(words.TitleAndYear)}</title>")
            .Append($"""<path fill="{palette.Ground}" d="M0 0H200V300H0Z"/>""")
            .Append($"""<svg x="{Number(area.X)}" y="{Number(area.Y)}" width="{Number(area.Width)}" height="{Number(area.Height)}" viewBox="{Number(sheet.Bleed)} 0 {Number(area.Width)} {Number(area.Height)}">""");
        string end = $"</svg>{Edge(area, palette.Ground)}";
        int spent = Encoding.UTF8.GetByteCount(svg.ToString()) + Encoding.UTF8.GetByteCount(sheet.Words) + end.Length + "</svg>".Length;
        PosterCanvas canvas = new(area.Width + (2 * sheet.Bleed), area.Height, sheet.Bleed, ByteLimit - 1 - spent);
        DrawPicture(canvas, facts, palette);
        return svg.Append(canvas.Svg).Append(end).Append(sheet.Words).Append("</svg>").ToString();
    }

    /// <summary>The poster's colours, for what is shown around it.</summary>
    public static PosterPalette Palette(PosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PosterPalettes.For(facts);
    }

    internal static PosterSheet Arrange(PosterFacts facts) => Arrange(facts, PosterWords.From(facts, FaceOf(facts)), PosterPalettes.For(facts));

    private static PosterSheet Arrange(PosterFacts facts, PosterWords words, PosterPalette palette)
    {
        int first = LayoutOf(facts.Seed);
        if (Layouts[first].Arrange(words, palette) is { } sheet)
            return sheet;
        int[] taken = [first, LayoutOf(unchecked(facts.Seed - 1)), LayoutOf(unchecked(facts.Seed + 1))];
        return Layouts.Where((_, index) => !taken.Contains(index)).Select(layout => layout.Arrange(words, palette)).First(other => other is not null)!;
    }

    /// <summary>
    /// Multiplying by 2³²/φ spreads neighbouring ids far apart, so that two in a row never share a layout
    /// (Knuth, The Art of Computer Programming 3, 6.4).
    /// </summary>
    private static int LayoutOf(int seed) => (int)(unchecked((uint)seed * 2654435769) >> 30);

    /// <summary>
    /// A line of ground along the picture's inner edges: where a shape in the ground's colour meets the ground, a renderer's
    /// smoothing would leave a seam.
    /// </summary>
    private static string Edge(Area area, string ground)
    {
        const double beyond = 9;
        double left = area.X > 0 ? area.X : -beyond;
        double top = area.Y > 0 ? area.Y : -beyond;
        double right = area.X + area.Width < PosterSheet.Width ? area.X + area.Width : PosterSheet.Width + beyond;
        double bottom = area.Y + area.Height < PosterSheet.Height ? area.Y + area.Height : PosterSheet.Height + beyond;
        return $"""<path fill="none" stroke="{ground}" stroke-width="2" d="{new PosterPath().Rect(left, top, right - left, bottom - top).Data}"/>""";
    }

    private static PosterFace FaceOf(PosterFacts facts) => PosterGenres.MainOf(facts) switch
    {
        "Romance" or "Drama" or "Mystery" or "Fantasy" or "Film-Noir" or "Musical" => PosterFace.Serif,
        "Horror" or "War" or "Western" or "Crime" when (facts.Seed & 1) == 0 => PosterFace.Serif,
        _ => PosterFace.Narrow,
    };

    private static void DrawPicture(PosterCanvas canvas, PosterFacts facts, PosterPalette palette)
    {
        bool turned = canvas.Bleed > 0 || new PosterRandom(facts.Seed, "turn").Chance(0.45);
        PosterPalette colours = turned ? palette.Turned() : palette;
        if (turned)
            canvas.Fill(colours.Ground);
        GenreMotifs.For(PosterGenres.MainOf(facts)).Draw(canvas, colours, new PosterRandom(facts.Seed, "motif"));
        KeywordSettings.For(facts.Keywords)?.Draw(canvas, colours, new PosterRandom(facts.Seed, "setting"));
    }
}
