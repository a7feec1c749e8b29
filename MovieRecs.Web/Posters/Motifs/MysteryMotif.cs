using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>Rings about a keyhole, each with its gap.</summary>
internal sealed class MysteryMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double x = canvas.Width * random.Between(0.42, 0.58);
        double y = canvas.Height * random.Between(0.44, 0.56);
        int rings = 3 + random.Below(3);
        double outer = canvas.Unit * random.Between(0.42, 0.47);
        double step = outer / (rings + 1.5);
        int marked = random.Below(rings);
        for (int i = 0; i < rings; i++)
        {
            double radius = outer - (i * step) - (step * 0.3);
            double around = Math.Tau * radius;
            double gap = step * random.Between(1.1, 1.6);
            double turn = random.Between(0, 360);
            PosterPath arc = new PosterPath().Move(x + radius, y).Arc(radius, x - radius, y).Arc(radius, x + radius, y);
            canvas.Turned(turn, x, y, () => canvas.Stroke(i == marked ? palette.Accent : palette.Main, step * 0.52, arc, around - gap, gap));
        }

        double key = step * 0.62;
        canvas.Fill(palette.Ink, new PosterPath()
            .Circle(x, y - (key * 0.35), key * 0.6)
            .Polygon(x - (key * 0.25), y, x + (key * 0.25), y, x + (key * 0.55), y + (key * 1.15), x - (key * 0.55), y + (key * 1.15)));
    }
}
