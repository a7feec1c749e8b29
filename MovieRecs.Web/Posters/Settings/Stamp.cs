using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Settings;

/// <summary>A small emblem on a disc in the picture's upper left corner, where no words come.</summary>
/// <param name="emblem">The emblem: given a centre and half its width.</param>
internal sealed class Stamp(Func<double, double, double, PosterPath> emblem) : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double radius = canvas.Unit * 0.085;
        double x = canvas.Bleed + 12 + radius;
        double y = 12 + radius;
        canvas.Circle(palette.Ground, x, y, radius * 1.18);
        canvas.Circle(palette.Ink, x, y, radius);
        string emblemColour = new[] { palette.Ground, palette.Main }.MaxBy(colour => Contrast.Between(colour, palette.Ink))!;
        canvas.Fill(emblemColour, emblem(x, y, radius * 0.62));
    }
}
