using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>A burst of wedges, or bars at speed.</summary>
internal sealed class ActionMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        if (random.Variant(2) == 0)
            DrawBurst(canvas, palette, random);
        else
            DrawBars(canvas, palette, random);
    }

    private static void DrawBurst(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        const int spikes = 13;
        double x = canvas.Width * random.Between(0.36, 0.64);
        double y = canvas.Height * random.Between(0.44, 0.6);
        double start = random.Between(0, 1);
        double[] reach = [.. Enumerable.Range(0, spikes).Select(_ => canvas.Unit * random.Between(0.36, 0.72))];
        canvas.Fill(palette.Main, Burst(1, canvas.Unit * 0.24));
        canvas.Fill(palette.Ground, Burst(0.62, canvas.Unit * 0.17));
        canvas.Fill(palette.Accent, Burst(0.5, canvas.Unit * 0.12));

        PosterPath Burst(double scale, double waist)
        {
            PosterPath path = new();
            for (int i = 0; i < spikes * 2; i++)
            {
                double length = i % 2 == 0 ? reach[i / 2] * scale : waist;
                double angle = start + (Math.PI * i / spikes);
                double cornerX = x + (length * Math.Cos(angle));
                double cornerY = y + (length * Math.Sin(angle));
                _ = i == 0 ? path.Move(cornerX, cornerY) : path.Line(cornerX, cornerY);
            }

            return path.Close();
        }
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
