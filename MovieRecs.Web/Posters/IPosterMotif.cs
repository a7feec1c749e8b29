using MovieRecs.Web.Posters.Colour;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters;

/// <summary>A picture for a genre, or a layer of one for a keyword. Stateless.</summary>
internal interface IPosterMotif
{
    /// <summary>Draws over a canvas that is already filled with the palette's ground.</summary>
    void Draw(PosterCanvas canvas, PosterPalette palette, PosterRandom random);
}
