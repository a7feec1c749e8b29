using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Settings;

/// <summary>Snow over everything, and some of it lying.</summary>
internal sealed class SnowSetting : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        string white = new[] { palette.Ink, palette.Ground, palette.Main }.MaxBy(colour => Contrast.Between(colour, "#000000"))!;
        PosterPath flakes = new();
        for (int i = 0; i < 20; i++)
            flakes.Circle(
                canvas.Width * ((i % 4) + random.Between(0.05, 0.95)) / 4,
                canvas.Height * ((i / 4) + random.Between(0.05, 0.95)) / 5,
                canvas.Unit * random.Pick([0.009, 0.012, 0.018]));
        canvas.Fill(white, flakes);
    }
}
