using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>A planet among tilted orbits, a world's edge at night, or a grid running to a sun on the horizon.</summary>
internal sealed class SciFiMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        switch (random.Variant(3))
        {
            case 0:
                DrawGrid(canvas, palette, random);
                break;
            case 1:
                DrawWorldsEdge(canvas, palette, random);
                break;
            default:
                DrawOrbits(canvas, palette, random);
                break;
        }
    }

    private static void DrawWorldsEdge(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double radius = canvas.Width * random.Between(0.75, 1.1);
        double x = canvas.Width * random.Between(0.2, 0.8);
        double top = canvas.Height * random.Between(0.5, 0.64);
        double along = random.Between(-0.35, 0.35);
        double sun = canvas.Unit * random.Between(0.12, 0.2);
        canvas.Circle(palette.Accent, x + (radius * along), top + (radius * along * along * 0.5) - (sun * random.Between(0.1, 1.3)), sun);
        canvas.Circle(palette.Main, x, top + radius, radius);
        canvas.Circle(palette.Ground, x + (radius * 0.12), top + (radius * 1.14), radius);
        double moon = canvas.Unit * random.Between(0.05, 0.09);
        canvas.Circle(palette.Ink, canvas.Width * random.Between(0.15, 0.85), canvas.Height * random.Between(0.1, 0.22), moon);
    }

    private static void DrawOrbits(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double x = canvas.Width * random.Between(0.38, 0.62);
        double y = canvas.Height * random.Between(0.42, 0.58);
        double radius = canvas.Unit * random.Between(0.19, 0.28);
        double flat = random.Between(0.25, 0.62);
        int orbits = 2 + random.Below(3);
        canvas.Circle(palette.Main, x, y, radius);
        canvas.Turned(random.Between(-55, 55), x, y, () =>
        {
            for (int i = 1; i <= orbits; i++)
            {
                double reach = radius * (1.05 + (0.5 * i));
                canvas.Stroke(palette.Ink, 1.4, new PosterPath().Ellipse(x, y, reach, reach * flat));
                double angle = random.Between(0, Math.Tau);
                canvas.Circle(
                    i == 1 ? palette.Accent : palette.Ink,
                    x + (reach * Math.Cos(angle)),
                    y + (reach * flat * Math.Sin(angle)),
                    i == 1 ? radius * 0.3 : random.Between(2.5, 6));
            }

            canvas.Fill(palette.Main, new PosterPath().Move(x - radius, y).Arc(radius, x + radius, y).Close());
        });
    }

    private static void DrawGrid(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        double horizon = height * random.Between(0.55, 0.66);
        double vanishing = width * random.Between(0.4, 0.6);
        double radius = canvas.Unit * random.Between(0.26, 0.34);
        canvas.Circle(palette.Accent, vanishing, horizon - (radius * random.Between(0.15, 0.7)), radius);
        canvas.Fill(palette.Main, new PosterPath().Rect(0, horizon, width, height - horizon));
        canvas.HasFloor = true;
        PosterPath lines = new();
        for (int i = -7; i <= 7; i++)
            lines.Move(vanishing + (i * width * 0.045), horizon).Line(vanishing + (i * width * 0.28), height);
        for (int i = 0; i < 6; i++)
        {
            double y = horizon + ((height - horizon) * Math.Pow(i / 6.0, 1.7));
            lines.Move(0, y).Line(width, y);
        }

        canvas.Stroke(palette.Ground, 1.5, lines);
        if (random.Chance(0.5))
            canvas.Circle(palette.Ink, width * random.Between(0.12, 0.3), height * random.Between(0.1, 0.25), canvas.Unit * 0.035);
    }
}
