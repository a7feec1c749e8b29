namespace MovieRecs.Domain.Recommendations;

/// <summary>What a row of the home page offers.</summary>
public enum RowKind
{
    Watchlist,
    TopPicks,
    BecauseYouWatched,
    Genre,
    Different,
    Decade,
    Popular,
}
