using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Settings;

/// <summary>Stars at the top.</summary>
internal sealed class StarsSetting : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        PosterPath stars = new();
        for (int i = 0; i < 12; i++)
        {
            double x = canvas.Width * ((i % 6) + random.Between(0.1, 0.9)) / 6;
            double y = canvas.Height * random.Between(0.02, i < 6 ? 0.2 : 0.4);
            if (i % 4 == 0)
                Figures.Star(stars, x, y, canvas.Unit * 0.028);
            else
                stars.Circle(x, y, canvas.Unit * random.Between(0.004, 0.008));
        }

        canvas.Fill(palette.Ink, stars);
    }
}
