using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Posters;
using MovieRecs.Web.Posters.Colour;

namespace MovieRecs.Web.Components.Shared;

/// <summary>The colours of a movie's poster, for what stands behind it.</summary>
public static class BackdropStyle
{
    /// <summary>A style attribute that sets <c>--backdrop-main</c> and <c>--backdrop-accent</c>.</summary>
    public static string For(Movie movie)
    {
        PosterPalette palette = PosterArtist.Palette(PosterFacts.Of(movie));
        return $"--backdrop-main: {palette.Main}; --backdrop-accent: {palette.Accent}";
    }
}
