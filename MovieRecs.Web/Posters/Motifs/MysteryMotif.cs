using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>Rings about a keyhole, each with its gap; a spiral; or somebody seen through the keyhole.</summary>
internal sealed class MysteryMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        switch (random.Variant(3))
        {
            case 0:
                DrawSpiral(canvas, palette, random);
                break;
            case 1:
                DrawKeyhole(canvas, palette, random);
                break;
            default:
                DrawRings(canvas, palette, random);
                break;
        }
    }

    /// <summary>A spiral of half circles, each a step wider than the one before.</summary>
    private static void DrawSpiral(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double x = canvas.Width * random.Between(0.42, 0.58);
        double y = canvas.Height * random.Between(0.44, 0.56);
        double step = canvas.Unit * random.Between(0.082, 0.096);
        bool clockwise = random.Chance(0.5);
        PosterPath spiral = new PosterPath().Move(x, y);
        double end = x;
        for (int i = 1; i <= 9; i++)
        {
            end += i % 2 == 0 ? -i * step : i * step;
            spiral.Arc(i * step / 2, end, y, clockwise);
        }

        canvas.Turned(random.Between(0, 360), x, y, () => canvas.Stroke(palette.Main, step * 0.52, spiral));
        canvas.Circle(palette.Accent, x, y, step * 0.9);
    }

    private static void DrawKeyhole(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double x = canvas.Width * random.Between(0.4, 0.6);
        double radius = canvas.Unit * random.Between(0.22, 0.27);
        double y = canvas.Height * random.Between(0.32, 0.38);
        double foot = canvas.Height * 0.9;
        canvas.FootTaken = true;
        canvas.Fill(palette.Main, new PosterPath()
            .Circle(x, y, radius)
            .Polygon(x - (radius * 0.5), y, x + (radius * 0.5), y, x + (radius * 1.05), foot, x - (radius * 1.05), foot));
        canvas.Fill(palette.Accent, Figures.Person(x + (radius * random.Between(-0.25, 0.25)), foot, (foot - y) * random.Between(0.7, 0.9), hat: random.Chance(0.6)));
    }

    private static void DrawRings(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
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
