using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Settings;

/// <summary>A train on its line, along the foot.</summary>
internal sealed class TrainSetting : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        if (canvas.FootTaken)
            return;
        double car = canvas.Width * random.Between(0.26, 0.32);
        double tall = car * 0.36;
        double rail = canvas.Height * 0.95;
        double x = -car * random.Between(0.2, 0.9);
        PosterPath train = new PosterPath().Rect(-4, rail, canvas.Width + 8, canvas.Height - rail + 4);
        PosterPath windows = new();
        for (; x < canvas.Width * 0.5; x += car)
        {
            train.Rect(x, rail - (tall * 1.15), car * 0.95, tall).Circle(x + (car * 0.2), rail - 2, tall * 0.14).Circle(x + (car * 0.75), rail - 2, tall * 0.14);
            for (int i = 0; i < 3; i++)
                windows.Rect(x + (car * (0.11 + (0.27 * i))), rail - (tall * 0.95), car * 0.18, tall * 0.36);
        }

        train.Move(x, rail - (tall * 0.15)).Line(x, rail - (tall * 1.15)).Line(x + (car * 0.45), rail - (tall * 1.15))
            .Quad(x + (car * 0.8), rail - (tall * 1.1), x + (car * 0.95), rail - (tall * 0.15)).Close()
            .Circle(x + (car * 0.25), rail - 2, tall * 0.14).Circle(x + (car * 0.65), rail - 2, tall * 0.14);
        canvas.Silhouette(palette, train);
        canvas.Fill(palette.Accent, windows.Rect(x + (car * 0.36), rail - (tall * 0.95), car * 0.2, tall * 0.36));
    }
}
