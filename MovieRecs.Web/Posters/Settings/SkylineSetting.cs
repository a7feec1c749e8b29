using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Settings;

/// <summary>Houses against the sky, along the foot.</summary>
internal sealed class SkylineSetting : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        if (canvas.FootTaken)
            return;
        double foot = canvas.Height + 4;
        PosterPath houses = new PosterPath().Move(-6, foot);
        double x = -4;
        bool tall = random.Chance(0.5);
        while (x < canvas.Width + 4)
        {
            double wide = canvas.Width * random.Between(0.09, 0.15);
            double top = canvas.Height * (tall ? random.Between(0.78, 0.86) : random.Between(0.89, 0.94));
            tall = !tall;
            houses.Line(x, top);
            if (!tall && random.Chance(0.4))
                houses.Line(x + (wide * 0.4), top).Line(x + (wide * 0.5), top - (canvas.Height * 0.07)).Line(x + (wide * 0.6), top);
            houses.Line(x += wide, top);
        }

        canvas.Silhouette(palette, houses.Line(x + 6, foot).Close());
    }
}
