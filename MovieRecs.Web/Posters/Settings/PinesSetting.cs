using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Settings;

/// <summary>Pines along the foot.</summary>
internal sealed class PinesSetting : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        if (canvas.FootTaken)
            return;
        PosterPath pines = new PosterPath().Rect(-4, canvas.Height * 0.95, canvas.Width + 8, canvas.Height * 0.1);
        int count = 7 + random.Below(4);
        for (int i = 0; i < count; i++)
        {
            double x = canvas.Width * (i + random.Between(0.2, 0.8)) / count;
            double tall = canvas.Height * random.Between(0.1, 0.2);
            double half = tall * 0.24;
            pines.Polygon(x, canvas.Height * 0.96 - tall, x + half, canvas.Height * 0.96, x - half, canvas.Height * 0.96);
        }

        canvas.Silhouette(palette, pines);
    }
}
