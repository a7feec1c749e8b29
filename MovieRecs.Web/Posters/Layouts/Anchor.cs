namespace MovieRecs.Web.Posters.Layouts;

/// <summary>Which point of a line its x names.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}
