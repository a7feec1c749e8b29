using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Settings;

/// <summary>Waves along the foot.</summary>
internal sealed class WavesSetting : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        if (canvas.FootTaken)
            return;
        double length = canvas.Width / (3 + random.Below(3));
        for (int row = 0; row < 2; row++)
        {
            double y = canvas.Height * (0.85 + (0.075 * row));
            double x = -length * random.Between(0.1, 0.9);
            PosterPath waves = new PosterPath().Move(x - 4, canvas.Height + 4).Line(x - 4, y);
            for (; x < canvas.Width + 4; x += length)
                waves.Curve(x + (length * 0.4), y, x + (length * 0.55), y + (length * 0.2), x + (length * 0.5), y + (length * 0.22))
                    .Curve(x + (length * 0.7), y + (length * 0.26), x + (length * 0.9), y, x + length, y);
            waves.Line(x + 4, canvas.Height + 4).Close();
            if (row == 0)
                canvas.Silhouette(palette, waves);
            else
                canvas.Fill(palette.Accent, waves);
        }
    }
}
