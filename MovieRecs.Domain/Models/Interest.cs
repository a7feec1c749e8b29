namespace MovieRecs.Domain.Models;

/// <summary>What somebody said about a movie that they have not seen.</summary>
public enum Interest
{
    /// <summary>They put it on their watchlist.</summary>
    Listed = 1,

    /// <summary>They don't want it offered.</summary>
    Refused = 2,
}
