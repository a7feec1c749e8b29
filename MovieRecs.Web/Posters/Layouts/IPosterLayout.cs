using MovieRecs.Web.Posters.Colour;

namespace MovieRecs.Web.Posters.Layouts;

/// <summary>A way to share the poster between its picture and its words.</summary>
internal interface IPosterLayout
{
    /// <summary>Sets the words and leaves the rest to the picture, or null where these words need another layout.</summary>
    PosterSheet? Arrange(PosterWords words, PosterPalette palette);
}
