namespace MovieRecs.Web.Curation;

/// <summary>A table that keeps at most one row per rater and film, and which of two rows stays where a rater has both of two merged films.</summary>
/// <param name="Values">The columns beside RaterId and MovieId, by name.</param>
/// <param name="Decides">The column that decides; null where the row of the film that stays is the one that stays.</param>
/// <param name="LargerStays">Whether the row with the larger value in it stays, or the one with the smaller.</param>
internal sealed record PersonalTable(string Name, IReadOnlyList<string> Values, string? Decides = null, bool LargerStays = true)
{
    /// <summary>The newer rating and thumb count. Of what was foretold, the first is the one that was.</summary>
    public static IReadOnlyList<PersonalTable> All { get; } =
    [
        new("Ratings", ["HalfSteps", "RatedAt"], "RatedAt"),
        new("Thumbs", ["Thumb", "GivenAt"], "GivenAt"),
        new("Watchlist", ["AddedAt"]),
        new("NotInterested", ["AddedAt"]),
        new("Predictions", ["ExpectedStars", "Lowest", "Highest", "Match", "HalfSteps", "RatingsKnown", "WasShown", "RecordedAt"], "RecordedAt", LargerStays: false),
    ];

    /// <summary>The columns as SQL lists them.</summary>
    public string Columns => string.Join(", ", Values);

    /// <summary>The row that stays where a rater has one or both.</summary>
    public PersonalRow? Winner(PersonalRow? gone, PersonalRow? kept)
    {
        if (gone is null || kept is null)
            return gone ?? kept;
        if (Decides is null)
            return kept;
        int column = Values.ToList().IndexOf(Decides);
        long one = Convert.ToInt64(gone.Values[column], null);
        long other = Convert.ToInt64(kept.Values[column], null);
        return (LargerStays ? one > other : one < other) ? gone : kept;
    }
}
