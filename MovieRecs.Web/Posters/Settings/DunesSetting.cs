using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Settings;

/// <summary>Dunes along the foot.</summary>
internal sealed class DunesSetting : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        if (canvas.FootTaken)
            return;
        double crest = random.Between(0.25, 0.45);
        canvas.Fill(palette.Accent, Dune(canvas, 1 - crest, canvas.Height * 0.84));
        canvas.Silhouette(palette, Dune(canvas, crest, canvas.Height * 0.89));
    }

    private static PosterPath Dune(PosterCanvas canvas, double along, double top)
    {
        double width = canvas.Width;
        double fall = canvas.Height * 0.08;
        double x = width * along;
        return new PosterPath()
            .Move(-4, top + fall).Curve(x * 0.5, top + fall, x * 0.7, top, x, top)
            .Curve(x + (width * 0.25), top, x + (width * 0.3), top + fall, width + 4, top + fall)
            .Line(width + 4, canvas.Height + 4).Line(-4, canvas.Height + 4).Close();
    }
}
