using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Motifs;

/// <summary>A plain field with one bright screen: for IMAX and films of no known genre.</summary>
internal sealed class PlainMotif : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width * random.Between(0.56, 0.74);
        double height = Math.Min(width * random.Pick([0.54, 0.75, 1.0, 1.25]), canvas.Height * 0.8);
        double x = (canvas.Width - width) * random.Between(0.25, 0.75);
        double y = (canvas.Height - height) * random.Between(0.25, 0.6);
        canvas.Fill(palette.Main, new PosterPath().Rect(x, y, width, height));
        double edge = random.Between(0.12, 0.2) * width;
        if (random.Chance(0.5))
            canvas.Fill(palette.Accent, new PosterPath().Rect(x + edge, y + height - (edge * 0.6), width - (edge * 2), edge * 0.3));
        else
            canvas.Circle(palette.Accent, x + (width * random.Between(0.3, 0.7)), y + (height * random.Between(0.4, 0.6)), Math.Min(width, height) * random.Between(0.14, 0.24));
    }
}
