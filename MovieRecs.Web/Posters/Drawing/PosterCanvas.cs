using System.Text;
using MovieRecs.Web.Posters.Colour;
using static MovieRecs.Web.Posters.Drawing.PosterPath;

namespace MovieRecs.Web.Posters.Drawing;

/// <summary>
/// The picture's surface, from (0, 0) to (<see cref="Width"/>, <see cref="Height"/>); what lies outside is clipped.
/// A mark that would break the byte budget is left out, so that no drawing can outgrow its file.
/// </summary>
internal sealed class PosterCanvas(double width, double height, double bleed, int budget)
{
    private readonly StringBuilder _svg = new();
    private int _left = budget;

    public double Width { get; } = width;

    public double Height { get; } = height;

    /// <summary>How much of the left and of the right edge is cropped; what must be seen keeps away from it.</summary>
    public double Bleed { get; } = bleed;

    /// <summary>The shorter side.</summary>
    public double Unit => Math.Min(Width, Height);

    public string Svg => _svg.ToString();

    /// <summary>Whether a mark had to be left out.</summary>
    public bool Overdrawn { get; private set; }

    public void Fill(string colour) => Fill(colour, new PosterPath().Rect(0, 0, Width, Height));

    public void Fill(string colour, PosterPath path) => Mark($"""<path fill="{colour}" d="{path.Data}"/>""");

    public void Circle(string colour, double x, double y, double radius) =>
        Mark($"""<circle fill="{colour}" cx="{Number(x)}" cy="{Number(y)}" r="{Number(radius)}"/>""");

    public void Rounded(string colour, double x, double y, double width, double height, double radius) =>
        Mark($"""<rect fill="{colour}" x="{Number(x)}" y="{Number(y)}" width="{Number(width)}" height="{Number(height)}" rx="{Number(radius)}"/>""");

    /// <summary>Whether the picture's foot is already filled with the main colour.</summary>
    public bool HasFloor { get; set; }

    /// <summary>Whether somebody stands at the picture's foot, whom nothing should cover.</summary>
    public bool FootTaken { get; set; }

    /// <summary>
    /// Fills a shape that stands along the foot, with an edge around it: in the main colour, or in the ground's where the
    /// main one lies there already.
    /// </summary>
    public void Silhouette(PosterPalette palette, PosterPath path)
    {
        (string colour, string edge) = HasFloor ? (palette.Ground, palette.Main) : (palette.Main, palette.Ground);
        Mark($"""<path fill="{colour}" stroke="{edge}" stroke-width="4" paint-order="stroke" d="{path.Data}"/>""");
    }

    /// <summary>Draws a line; <paramref name="dashes"/> are lengths of strokes and gaps.</summary>
    public void Stroke(string colour, double thickness, PosterPath path, params ReadOnlySpan<double> dashes)
    {
        StringBuilder pattern = new();
        foreach (double dash in dashes)
            pattern.Append(pattern.Length == 0 ? " stroke-dasharray=\"" : " ").Append(Number(dash));
        if (pattern.Length > 0)
            pattern.Append('"');
        Mark($"""<path fill="none" stroke="{colour}" stroke-width="{Number(thickness)}" stroke-linecap="round"{pattern} d="{path.Data}"/>""");
    }

    /// <summary>Draws what <paramref name="draw"/> draws, turned about a point.</summary>
    /// <param name="degrees">Clockwise.</param>
    public void Turned(double degrees, double x, double y, Action draw)
    {
        string open = $"""<g transform="rotate({Number(degrees)} {Number(x)} {Number(y)})">""";
        const string close = "</g>";
        _left -= open.Length + close.Length;
        _svg.Append(open);
        draw();
        _svg.Append(close);
    }

    private void Mark(string element)
    {
        if (element.Length > _left)
        {
            Overdrawn = true;
            return;
        }

        _left -= element.Length;
        _svg.Append(element);
    }
}
