namespace MovieRecs.Web.Posters.Layouts;

/// <summary>A rectangle of the poster, in its 200 × 300 units.</summary>
internal readonly record struct Area(double X, double Y, double Width, double Height);
