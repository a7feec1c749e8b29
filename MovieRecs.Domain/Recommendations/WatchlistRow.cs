using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Recommendations;

/// <summary>
/// The first row: what the person put on the watchlist, has not seen and what suits them tonight, the best for them first.
/// No other row offers what is on the watchlist: that they want to see it already is what would speak for it most.
/// </summary>
internal static class WatchlistRow
{
    public static void AddTo(HomePage page)
    {
        List<Pick> picks = [];
        foreach (MovieId movie in page.Profile.Watchlist)
        {
            int position = page.PositionOf(movie);
            if (position >= 0)
                picks.Add(new Pick(movie, page.Scores.Scores[position], new Explanation(ReasonKind.Watchlist, null, WhyLine.Watchlist)));
        }

        if (picks.Count == 0)
            return;
        IEnumerable<Pick> best = picks.OrderByDescending(pick => pick.Score).ThenBy(pick => pick.Movie).Take(page.Settings.PicksPerRow);
        page.Add(new Row(RowKind.Watchlist, "watchlist", "Tonight, from your watchlist", null, [.. best]));
        foreach (Pick pick in picks)
            page.Withhold(pick.Movie);
    }
}
