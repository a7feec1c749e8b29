using System.Text;
using MovieRecs.Web.Posters.Drawing;
using MovieRecs.Web.Posters.Lettering;
using static MovieRecs.Web.Posters.Drawing.PosterPath;

namespace MovieRecs.Web.Posters.Layouts;

/// <summary>Where a layout puts its picture and its words, gathered before the picture is drawn.</summary>
/// <param name="palette">The poster's colours; words are always in its ink on its ground.</param>
internal sealed class PosterSheet(Colour.PosterPalette palette)
{
    public const double Width = 200;
    public const double Height = 300;

    private readonly StringBuilder _words = new();
    private readonly List<TextBox> _boxes = [];

    /// <summary>The picture's area.</summary>
    public required Area Picture { get; init; }

    /// <summary>How far the drawing goes on past the picture's left and right edges, where it is cropped.</summary>
    public double Bleed { get; init; }

    /// <summary>The words as SVG, in front of everything.</summary>
    public string Words => _words.ToString();

    /// <summary>Where each line lies by the estimate of its width.</summary>
    public IReadOnlyList<TextBox> Boxes => _boxes;

    /// <summary>Sets a title, its first line's capitals reaching up to <paramref name="top"/>.</summary>
    public void Title(SetTitle title, double x, double top, Anchor anchor = Anchor.Start)
    {
        _words.Append($"""<g fill="{palette.Ink}" font-weight="700" font-family="{title.Face.Family}" font-size="{Number(title.Size)}"{Name(anchor)}>""");
        double baseline = top + (title.Face.CapHeight * title.Size);
        foreach (string line in title.Lines)
        {
            Line(title.Face, title.Size, line, x, baseline, anchor, "");
            baseline += title.Face.Leading * title.Size;
        }

        _words.Append("</g>");
    }

    /// <summary>Sets a title of one line that reads upwards from <paramref name="foot"/>.</summary>
    /// <param name="baseline">The title's baseline, from the left.</param>
    public void Upwards(SetTitle title, double baseline, double foot)
    {
        _words.Append($"""<g transform="translate({Number(baseline)} {Number(foot)}) rotate(-90)" fill="{palette.Ink}" font-family="{title.Face.Family}">""");
        Write(title.Face, title.Size, title.Lines[0], 0, 0, $""" font-weight="700" font-size="{Number(title.Size)}" """.TrimEnd());
        double capitals = title.Face.CapHeight * title.Size;
        _boxes.Add(new TextBox(title.Lines[0], baseline - capitals, foot - title.Width, capitals, title.Width));
        _words.Append("</g>");
    }

    /// <summary>Sets one small line, with its baseline at <paramref name="y"/>.</summary>
    public void Small(SetTitle text, double x, double y, Anchor anchor = Anchor.Start)
    {
        for (int i = 0; i < text.Lines.Count; i++)
        {
            double baseline = y - ((text.Lines.Count - 1 - i) * text.Face.Leading * text.Size);
            Line(text.Face, text.Size, text.Lines[i], x, baseline, anchor, $""" fill="{palette.Ink}" font-size="{Number(text.Size)}"{Name(anchor)}""");
        }
    }

    /// <summary>A piece of ground laid over the picture, for words to stand on.</summary>
    public void Tab(double x, double y, double width, double height) =>
        _words.Append($"""<path fill="{palette.Ground}" d="{new PosterPath().Rect(x, y, width, height).Data}"/>""");

    private void Line(PosterFace face, double size, string line, double x, double baseline, Anchor anchor, string attributes)
    {
        double width = face.Measure(line) * size;
        Write(face, size, line, x, baseline, attributes);
        double left = anchor switch { Anchor.Start => x, Anchor.Middle => x - (width / 2), _ => x - width };
        _boxes.Add(new TextBox(line, left, baseline - (face.CapHeight * size), width, face.CapHeight * size));
    }

    private void Write(PosterFace face, double size, string line, double x, double baseline, string attributes)
    {
        string length = PosterFace.Knows(line) && line.Length > 1
            ? $""" textLength="{Number(face.Measure(line) * size)}" lengthAdjust="spacingAndGlyphs" """.TrimEnd()
            : "";
        _words.Append($"""<text x="{Number(x)}" y="{Number(baseline)}"{attributes}{length}>{PosterText.Escape(line)}</text>""");
    }

    private static string Name(Anchor anchor) => anchor switch
    {
        Anchor.Middle => " text-anchor=\"middle\"",
        Anchor.End => " text-anchor=\"end\"",
        _ => "",
    };
}
