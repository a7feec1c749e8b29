using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>Arch within arch, with stars.</summary>
internal sealed class FantasyMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
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
