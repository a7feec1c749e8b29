namespace MovieRecs.Web.Posters.Colour;

/// <summary>The colours of one poster, each as #rrggbb.</summary>
/// <param name="Ground">What the title stands on.</param>
/// <param name="Main">The large shapes.</param>
/// <param name="Accent">The one thing that catches the eye.</param>
/// <param name="Ink">The text, at least 4.5:1 against <paramref name="Ground"/>.</param>
public sealed record PosterPalette(string Ground, string Main, string Accent, string Ink)
{
    /// <summary>The same colours with the main one as the field, for a picture set against the title's ground.</summary>
    public PosterPalette Turned() => this with { Ground = Main, Main = Ground };
}
