using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>Two circles, or two halves, that overlap.</summary>
internal sealed class RomanceMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double x = canvas.Width / 2;
        double y = canvas.Height / 2;
        double radius = canvas.Unit * random.Between(0.29, 0.35);
        double angle = random.Between(-75, 75);
        if (random.Chance(0.68))
            canvas.Turned(angle, x, y, () => DrawOverlap(canvas, palette, x, y, radius, random));
        else
            canvas.Turned(angle * 0.5, x, y, () => DrawHalves(canvas, palette, x, y, radius * 1.15, random));
    }

    private static void DrawOverlap(PosterCanvas canvas, PosterPalette palette, double x, double y, double radius, PosterRandom random)
    {
        double offset = radius * random.Between(0.42, 0.68);
        double half = Math.Sqrt((radius * radius) - (offset * offset));
        canvas.Circle(palette.Main, x - offset, y, radius);
        canvas.Circle(palette.Accent, x + offset, y, radius);
        canvas.Fill(palette.Ink, new PosterPath().Move(x, y - half).Arc(radius, x, y + half).Arc(radius, x, y - half).Close());
    }

    private static void DrawHalves(PosterCanvas canvas, PosterPalette palette, double x, double y, double radius, PosterRandom random)
    {
        double slip = radius * random.Between(0.25, 0.6);
        canvas.Fill(palette.Main, new PosterPath().Move(x, y - radius - (slip / 2)).Arc(radius, x, y + radius - (slip / 2), clockwise: false).Close());
        canvas.Fill(palette.Accent, new PosterPath().Move(x, y - radius + (slip / 2)).Arc(radius, x, y + radius + (slip / 2)).Close());
        canvas.Circle(palette.Ink, x, y, radius * 0.13);
    }
}
