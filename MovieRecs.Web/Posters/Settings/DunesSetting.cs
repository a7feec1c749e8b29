using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Settings;

/// <summary>Dunes along the foot.</summary>
internal sealed class DunesSetting : IPosterMotif
{
    public void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random)
    {
        double width = canvas.Width;
        double height = canvas.Height;
        double crest = random.Between(0.25, 0.45);
        Dune(canvas, palette.Accent, palette.Ground, width * (1 - crest), height * 0.84);
        Dune(canvas, palette.Main, palette.Ground, width * crest, height * 0.89);

        void Dune(PosterCanvas on, string colour, string edge, double x, double top) => on.CutOut(colour, edge, new PosterPath()
            .Move(-4, top + (height * 0.09)).Curve(x * 0.5, top + (height * 0.08), x * 0.7, top, x, top)
            .Curve(x + (width * 0.25), top, x + (width * 0.3), top + (height * 0.08), width + 4, top + (height * 0.08))
            .Line(width + 4, height + 4).Line(-4, height + 4).Close());
    }
}
