using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Web.Recommending;

/// <summary>
/// Keeps the home page as it stands when one film leaves it: that card goes, its row is filled up at the end, and nothing
/// else moves. What would be different on a new page waits until the person asks for it.
/// </summary>
public static class RowKeeper
{
    /// <summary>The page without a film. The best pick, where it is that film, is followed by the newest one.</summary>
    /// <param name="newest">The page as it would be made now.</param>
    /// <param name="others">The page as it would be made now of films that aren't shown: where the newest has none more for a row, this has.</param>
    public static HomeView Without(HomeView shown, int movie, HomeView newest, HomeView others)
    {
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(newest);
        ArgumentNullException.ThrowIfNull(others);
        HomeView kept = shown;
        int leaving = movie;
        if (shown.Hero?.Id == movie)
        {
            kept = shown with { Hero = newest.Hero, HeroFacts = newest.HeroFacts, HeroStyle = newest.HeroStyle };
            leaving = newest.Hero?.Id ?? movie;
        }

        HashSet<int> onThePage = [.. kept.Films, movie];
        kept = kept with { Rows = [.. kept.Rows.Select(row => Refilled(row, leaving, [newest, others], onThePage)).Where(row => row.Cards.Count > 0)] };
        return WithNews(kept, newest);
    }

    /// <summary>The page with a film back where it was, in place of what had filled its row up. A film that is on the page already stays where it is.</summary>
    /// <param name="before">The page as it was with the film.</param>
    /// <param name="newest">The page as it would be made now.</param>
    public static HomeView With(HomeView shown, int movie, HomeView before, HomeView newest)
    {
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(newest);
        HomeView back = shown;
        if (!shown.Films.Contains(movie))
        {
            int? returning = movie;
            if (before.Hero?.Id == movie)
            {
                back = shown with { Hero = before.Hero, HeroFacts = before.HeroFacts, HeroStyle = before.HeroStyle };
                returning = shown.Hero?.Id;
            }

            back = back with { Rows = [.. before.Rows.Where(row => back.Rows.All(other => other.Key != row.Key) && row.Cards.All(card => card.Id == returning)), .. back.Rows] };
            back = back with { Rows = [.. back.Rows.Select(row => PutBack(row, returning, before))] };
        }

        return WithNews(back, newest);
    }

    private static HomeView WithNews(HomeView kept, HomeView newest) =>
        kept with { Advice = newest.Advice, Preferences = newest.Preferences, HasNewPicks = !SameFilms(kept, newest) };

    private static RowModel Refilled(RowModel row, int leaving, HomeView[] sources, HashSet<int> onThePage)
    {
        if (row.Cards.All(card => card.Id != leaving))
            return row;
        CardModel? next = sources.SelectMany(source => source.Rows).Where(other => other.Key == row.Key).SelectMany(other => other.Cards).FirstOrDefault(card => !onThePage.Contains(card.Id));
        return row with { Cards = [.. row.Cards.Where(card => card.Id != leaving), .. next is null ? Array.Empty<CardModel>() : [next]] };
    }

    private static RowModel PutBack(RowModel row, int? returning, HomeView before)
    {
        if (before.Rows.FirstOrDefault(other => other.Key == row.Key) is not { } old
            || old.Cards.Index().FirstOrDefault(card => card.Item.Id == returning) is not { Item: { } card } place
            || row.Cards.Contains(card))
            return row;
        List<CardModel> cards = [.. row.Cards];
        cards.Insert(Math.Min(place.Index, cards.Count), card);
        return row with { Cards = [.. cards.Take(Math.Max(old.Cards.Count, 1))] };
    }

    private static bool SameFilms(HomeView one, HomeView other) =>
        one.Hero?.Id == other.Hero?.Id && one.Rows.SelectMany(Films).SequenceEqual(other.Rows.SelectMany(Films));

    private static IEnumerable<(string Row, int Film)> Films(RowModel row) => row.Cards.Select(card => (row.Key, card.Id));
}
