using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>The arcs of a fingerprint.</summary>
internal sealed class CrimeMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double unit = canvas.Unit;
        double x = canvas.Width * random.Between(0.44, 0.56);
        double y = canvas.Height * random.Between(0.46, 0.54);
        double gap = unit * random.Between(0.058, 0.072);
        double stretch = random.Between(1.2, 1.4);
        int ridges = (int)(unit * 0.37 / gap);
        int marked = 1 + random.Below(ridges - 1);
        canvas.Turned(random.Between(-32, 32), x, y, () =>
        {
            for (int i = 1; i <= ridges; i++)
                DrawRidge(canvas, i == marked ? palette.Accent : palette.Main, x, y, i * gap, stretch, gap * 0.52, random);
            canvas.Stroke(palette.Accent, gap * 0.52, new PosterPath().Move(x, y - (gap * 0.25)).Line(x, y + (gap * 0.6)));
        });
    }

    /// <summary>An arch over the core that runs down past it on either side, broken in one place.</summary>
    private static void DrawRidge(PosterCanvas canvas, string colour, double x, double y, double radius, double stretch, double thickness, PosterRandom random)
    {
        double foot = y + (radius * stretch * random.Between(0.55, 1.05));
        double sink = radius * random.Between(0.86, 0.98);
        PosterPath ridge = new PosterPath()
            .Move(x - sink, foot).Curve(x - (radius * 1.08), y - (radius * 0.2), x - (radius * 0.95), y - (radius * stretch), x, y - (radius * stretch))
            .Curve(x + (radius * 0.95), y - (radius * stretch), x + (radius * 1.08), y - (radius * 0.2), x + sink, y + (radius * stretch * random.Between(0.55, 1.05)));
        double length = radius * random.Between(1.2, 3.2);
        canvas.Stroke(colour, thickness, ridge, length, thickness * random.Between(2.2, 3), radius * 9);
        if (random.Chance(0.75))
            canvas.Stroke(colour, thickness, new PosterPath()
                .Move(x - (radius * 0.62), y + (radius * stretch * 0.98)).Quad(x, y + (radius * stretch * 1.32), x + (radius * random.Between(0.3, 0.62)), y + (radius * stretch)));
    }
}
