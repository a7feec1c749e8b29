using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Components.Shared;

/// <summary>The colours of a movie's poster, for what stands behind it.</summary>
public static class BackdropStyle
{
    /// <summary>A style attribute that sets <c>--backdrop-main</c> and <c>--backdrop-accent</c>.</summary>
    public static string For(Movie movie) => $"--backdrop-main: #555; --backdrop-accent: #555 /* {movie.Id} */";
}
