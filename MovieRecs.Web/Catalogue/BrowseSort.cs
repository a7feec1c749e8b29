namespace MovieRecs.Web.Catalogue;

/// <summary>The orders a list of movies can have.</summary>
public enum BrowseSort
{
    /// <summary>Most rated first; with a search, best match first.</summary>
    Popular,

    /// <summary>Best damped mean first.</summary>
    Rating,

    Newest,

    Oldest,

    Title,
}
