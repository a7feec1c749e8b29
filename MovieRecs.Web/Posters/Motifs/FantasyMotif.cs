using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>Arch within arch, with stars; or towers before the moon.</summary>
internal sealed class FantasyMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        if (random.Variant(2) == 0)
            DrawTowers(canvas, palette, random);
        else
            DrawArches(canvas, palette, random);
    }

    private static void DrawTowers(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        double moon = canvas.Unit * random.Between(0.26, 0.34);
        canvas.Circle(palette.Accent, width * random.Between(0.38, 0.62), height * random.Between(0.36, 0.46), moon);
        PosterPath stars = new();
        for (int i = 0; i < 6; i++)
            Figures.Star(stars, width * (i + random.Between(0.15, 0.85)) / 6, height * random.Between(0.04, 0.3), random.Between(2.5, 6));
        canvas.Fill(palette.Ink, stars);
        PosterPath castle = new PosterPath().Rect(width * 0.2, height * 0.74, width * 0.6, height * 0.3);
        PosterPath windows = new();
        double[] places = [0.5, 0.27, 0.73, 0.4, 0.62];
        for (int i = 0; i < places.Length; i++)
        {
            double half = canvas.Unit * random.Between(0.04, 0.062);
            double x = width * places[i];
            double top = height * (i == 0 ? random.Between(0.34, 0.42) : random.Between(0.48, 0.66));
            castle.Rect(x - half, top, half * 2, height - top)
                .Polygon(x - (half * 1.4), top, x, top - (half * random.Between(2.6, 3.8)), x + (half * 1.4), top);
            windows.Rect(x - (half * 0.22), top + (half * 0.9), half * 0.44, half * 1.1);
        }

        canvas.Fill(palette.Main, castle.Move(0, height).Quad(width * random.Between(0.3, 0.7), height * 0.72, width, height).Close());
        canvas.Fill(palette.Ground, windows);
    }

    private static void DrawArches(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        double x = width / 2;
        double half = canvas.Unit * random.Between(0.38, 0.44);
        int arches = 3 + random.Below(2);
        bool pointed = random.Chance(0.45);
        double top = height * random.Between(0.12, 0.2);
        string[] colours = [palette.Main, palette.Ground, palette.Main, palette.Ground];
        double step = half * (arches == 3 ? 0.24 : 0.19);
        for (int i = 0; i < arches; i++)
            canvas.Fill(i == arches - 1 ? palette.Ground : colours[i], Arch(x, top + (i * step), half - (i * step), height, pointed));
        double inner = half - ((arches - 1) * step);
        double moonY = top + ((arches - 1) * step) + (inner * 1.15);
        if (random.Chance(0.5))
        {
            canvas.Circle(palette.Accent, x, moonY, inner * 0.5);
            canvas.Circle(palette.Ground, x + (inner * 0.22), moonY - (inner * 0.1), inner * 0.42);
        }
        else
        {
            canvas.Fill(palette.Accent, Figures.Star(new PosterPath(), x, moonY, inner * 0.62, points: 8, waist: 0.35));
        }

        PosterPath stairs = new();
        for (int i = 0; i < 4; i++)
            stairs.Rect(x - (inner * (0.5 + (0.17 * i))), height * (0.8 + (0.05 * i)), inner * (1 + (0.34 * i)), height * 0.05 + 0.5);
        canvas.Fill(palette.Accent, stairs);
        PosterPath stars = new();
        for (int i = 0; i < 7; i++)
            Figures.Star(stars, width * random.Between(0.03, 0.97), top * random.Between(0.1, 1.5) * (i % 2 == 0 ? 1 : 0.6), random.Between(2.5, 6));
        canvas.Fill(palette.Ink, stars);
    }

    private static PosterPath Arch(double x, double top, double half, double foot, bool pointed)
    {
        double spring = top + (half * (pointed ? 1.4 : 1));
        PosterPath path = new PosterPath().Move(x - half, foot).Line(x - half, spring);
        if (pointed)
            path.Quad(x - half, top + (half * 0.5), x, top).Quad(x + half, top + (half * 0.5), x + half, spring);
        else
            path.Arc(half, x + half, spring);
        return path.Line(x + half, foot).Close();
    }
}
