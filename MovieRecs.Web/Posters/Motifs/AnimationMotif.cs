using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>Round creatures stacked and looking about.</summary>
internal sealed class AnimationMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        int count = 2 + random.Below(3);
        string[] colours = [palette.Main, palette.Accent, palette.Ink];
        int first = random.Below(2);
        for (int i = 0; i < count; i++)
        {
            double wide = width * random.Between(0.34, 0.52) * (count == 2 ? 1.25 : 1);
            double centre = width * (count == 2 ? 0.3 + (0.42 * i) : 0.18 + (0.64 * i / (count - 1)));
            double top = height * (count == 2 ? random.Between(0.18, 0.5) : random.Between(0.14, 0.32) + (0.17 * (i % 2 == 0 ? 1 : 2)));
            string colour = colours[(first + i) % (count > 2 ? 3 : 2)];
            canvas.Rounded(colour, centre - (wide / 2), top, wide, height * 1.4, wide * random.Between(0.36, 0.5));
            DrawEyes(canvas, palette.Ground, colour, centre + (wide * random.Between(-0.14, 0.14)), top + (wide * random.Between(0.34, 0.5)), wide * random.Between(0.07, 0.12), random);
        }
    }

    private static void DrawEyes(PosterCanvas canvas, string white, string pupil, double x, double y, double size, PosterRandom random)
    {
        double look = random.Between(-0.4, 0.4);
        int eyes = random.Chance(0.2) ? 1 : 2;
        double grown = eyes == 1 ? size * 1.6 : size;
        PosterPath whites = new();
        PosterPath pupils = new();
        for (int i = 0; i < eyes; i++)
        {
            double at = eyes == 1 ? x : x + (grown * ((2.5 * i) - 1.25));
            whites.Circle(at, y, grown);
            pupils.Circle(at + (grown * look), y + (grown * 0.15), grown * 0.48);
        }

        canvas.Fill(white, whites);
        canvas.Fill(pupil, pupils);
    }
}
