using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>Wedges bursting from a point, or bars at speed.</summary>
internal sealed class ActionMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        if (random.Chance(0.55))
            DrawBurst(canvas, palette, random);
        else
            DrawBars(canvas, palette, random);
    }

    private static void DrawBurst(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double x = canvas.Width * random.Between(0.25, 0.75);
        double y = canvas.Height * random.Between(0.35, 0.8);
        double reach = canvas.Width + canvas.Height;
        int wedges = 9 + (2 * random.Below(3));
        double angle = random.Between(0, 1);
        PosterPath rays = new();
        for (int i = 0; i < wedges; i++)
        {
            double wide = Math.Tau / wedges * random.Between(0.35, 0.62);
            rays.Polygon(x, y, x + (reach * Math.Cos(angle)), y + (reach * Math.Sin(angle)), x + (reach * Math.Cos(angle + wide)), y + (reach * Math.Sin(angle + wide)));
            angle += Math.Tau / wedges;
        }

        canvas.Fill(palette.Main, rays);
        double radius = canvas.Unit * random.Between(0.15, 0.24);
        canvas.Circle(palette.Ground, x, y, radius * 1.18);
        canvas.Circle(palette.Accent, x, y, radius);
    }

    private static void DrawBars(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        int bars = 5 + random.Below(3);
        int accent = 1 + random.Below(bars - 2);
        double step = height * 1.1 / bars;
        int side = random.Side();
        canvas.Turned(-side * random.Between(18, 34), width / 2, height / 2, () =>
        {
            for (int i = 0; i < bars; i++)
            {
                double y = (-0.05 * height) + (i * step);
                double thick = step * random.Between(0.4, 0.85);
                double tip = width * random.Between(0.45, 0.95);
                double X(double at) => side > 0 ? at : width - at;
                canvas.Fill(i == accent ? palette.Accent : palette.Main, new PosterPath().Polygon(
                    X(-width), y, X(tip), y, X(tip + (thick * 0.9)), y + (thick / 2), X(tip), y + thick, X(-width), y + thick));
            }
        });
    }
}
