namespace MovieRecs.Web.Api;

/// <summary>The lists on which a person puts movies.</summary>
internal enum PersonalList
{
    /// <summary>What they mean to watch.</summary>
    Watchlist,

    /// <summary>What they don't want to be offered.</summary>
    NotInterested,
}
