namespace MovieRecs.Web.Buddies;

/// <summary>How the search for somebody's buddies ended.</summary>
public enum BuddySearch
{
    /// <summary>They have buddies.</summary>
    Found,

    /// <summary>They have rated fewer films than two people have to have in common.</summary>
    TooFewRatings,

    /// <summary>They gave every film the same stars, which doesn't tell one taste from another.</summary>
    AllRatedAlike,

    /// <summary>Nobody who may be shown is like them.</summary>
    Nobody,
}
