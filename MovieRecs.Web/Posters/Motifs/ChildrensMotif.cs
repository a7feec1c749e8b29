using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>Paper-cut hills under a sun, or a paper boat on the water.</summary>
internal sealed class ChildrensMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        if (random.Variant(2) == 0)
            DrawBoat(canvas, palette, random);
        else
            DrawHills(canvas, palette, random);
    }

    private static void DrawBoat(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        double x = width * random.Between(0.42, 0.58);
        double sea = height * random.Between(0.66, 0.74);
        double half = canvas.Unit * random.Between(0.24, 0.3);
        canvas.Circle(palette.Accent, width * (x > width / 2 ? 0.24 : 0.76), height * random.Between(0.2, 0.3), canvas.Unit * random.Between(0.08, 0.13));
        canvas.Turned(random.Between(-9, 9), x, sea, () =>
        {
            canvas.Fill(palette.Ink, new PosterPath().Polygon(x, sea - (half * 1.5), x + (half * 0.6), sea - (half * 0.2), x - (half * 0.6), sea - (half * 0.2)));
            canvas.Fill(palette.Accent, new PosterPath().Polygon(
                x - half, sea - (half * 0.42), x, sea - (half * 0.05), x + half, sea - (half * 0.42), x + (half * 0.62), sea + (half * 0.35), x - (half * 0.62), sea + (half * 0.35)));
        });
        double length = width / (2 + random.Below(2));
        PosterPath water = new PosterPath().Move(-length, height).Line(-length, sea);
        for (double at = -length; at < width + length; at += length)
            water.Quad(at + (length * 0.25), sea + (height * 0.05), at + (length * 0.5), sea).Quad(at + (length * 0.75), sea - (height * 0.05), at + length, sea);
        canvas.Fill(palette.Main, water.Line(width + (length * 2), height).Close());
        canvas.HasFloor = true;
    }

    private static void DrawHills(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        double sunX = width * random.Between(0.25, 0.75);
        double sunY = height * random.Between(0.24, 0.38);
        double sun = canvas.Unit * random.Between(0.12, 0.18);
        if (random.Chance(0.5))
            canvas.Fill(palette.Accent, Figures.Star(new PosterPath(), sunX, sunY, sun * 1.5, points: 12, waist: 0.72));
        else
            canvas.Circle(palette.Accent, sunX, sunY, sun);
        string[] colours = [palette.Main, palette.Ink, palette.Accent];
        double level = height * random.Between(0.46, 0.54);
        for (int i = 0; i < 3; i++)
        {
            double swing = height * random.Between(0.08, 0.16) * (i % 2 == 0 ? 1 : -1);
            canvas.Fill(colours[i], new PosterPath().Move(0, level + swing)
                .Curve(width * 0.35, level + swing, width * 0.5, level - (swing * 1.4), width, level - (swing * 0.4))
                .Line(width, height).Line(0, height).Close());
            if (i == 0)
                DrawTrees(canvas, palette, level, random);
            level += height * random.Between(0.15, 0.19);
        }
    }

    private static void DrawTrees(PosterCanvas canvas, PosterPalette palette, double level, PosterRandom random)
    {
        int trees = 2 + random.Below(2);
        for (int i = 0; i < trees; i++)
        {
            double x = canvas.Width * (0.12 + (0.76 * (i + random.Between(0.1, 0.7)) / trees));
            double size = canvas.Unit * random.Between(0.055, 0.085);
            double y = level + (canvas.Height * 0.02);
            canvas.Fill(palette.Ink, new PosterPath().Rect(x - (size * 0.12), y, size * 0.24, size * 3));
            canvas.Circle(palette.Accent, x, y, size);
        }
    }
}
