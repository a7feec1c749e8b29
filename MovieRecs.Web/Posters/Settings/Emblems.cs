using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Settings;

/// <summary>The emblems of <see cref="Stamp"/>: each about (x, y), reaching its size to either side.</summary>
internal static class Emblems
{
    public static PosterPath Bat(double x, double y, double size) => new PosterPath()
        .Move(x, y - (size * 0.3)).Line(x + (size * 0.14), y - (size * 0.5)).Line(x + (size * 0.22), y - (size * 0.2))
        .Quad(x + (size * 0.7), y - (size * 0.7), x + (size * 1.15), y - (size * 0.2))
        .Quad(x + (size * 0.75), y - (size * 0.15), x + (size * 0.7), y + (size * 0.3))
        .Quad(x + (size * 0.35), y + (size * 0.05), x, y + (size * 0.6))
        .Quad(x - (size * 0.35), y + (size * 0.05), x - (size * 0.7), y + (size * 0.3))
        .Quad(x - (size * 0.75), y - (size * 0.15), x - (size * 1.15), y - (size * 0.2))
        .Quad(x - (size * 0.7), y - (size * 0.7), x - (size * 0.22), y - (size * 0.2))
        .Line(x - (size * 0.14), y - (size * 0.5)).Close();

    public static PosterPath Diamond(double x, double y, double size) => new PosterPath()
        .Polygon(x - (size * 0.55), y - (size * 0.65), x + (size * 0.55), y - (size * 0.65), x + (size * 0.85), y - (size * 0.25), x - (size * 0.85), y - (size * 0.25))
        .Polygon(x - (size * 0.85), y - (size * 0.12), x + (size * 0.85), y - (size * 0.12), x, y + (size * 0.85));

    /// <summary>A head with two square eyes cut out, its holes wound against its outline.</summary>
    public static PosterPath Robot(double x, double y, double size) => new PosterPath()
        .Rect(x - (size * 0.06), y - (size * 0.95), size * 0.12, size * 0.4)
        .Rect(x - (size * 0.7), y - (size * 0.6), size * 1.4, size * 0.85)
        .Polygon(x - (size * 0.42), y - (size * 0.35), x - (size * 0.42), y, x - (size * 0.12), y, x - (size * 0.12), y - (size * 0.35))
        .Polygon(x + (size * 0.12), y - (size * 0.35), x + (size * 0.12), y, x + (size * 0.42), y, x + (size * 0.42), y - (size * 0.35))
        .Rect(x - (size * 0.5), y + (size * 0.37), size, size * 0.38);
}
