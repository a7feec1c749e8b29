using MovieRecs.Web.Components.Shared;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Tests.Web.Recommending;

public sealed class RowKeeperTests
{
    private static readonly HomeView _shown = View(1, ("top", [2, 3, 4]), ("because", [5, 6]));

    [Fact]
    public void Without_AFilmOfARow_FillsThatRowAtItsEndAndLeavesTheOthers()
    {
        HomeView newest = View(9, ("because", [3, 7]), ("top", [4, 2, 8]));

        HomeView kept = RowKeeper.Without(_shown, 3, newest, View(1));

        Assert.Equal("1 top: 2 4 8 because: 5 6", Text(kept));
        Assert.True(kept.HasNewPicks);
    }

    [Fact]
    public void Without_AFilmAndNothingElseNew_SaysNothingOfNewPicks()
    {
        HomeView kept = RowKeeper.Without(_shown, 3, View(1, ("top", [2, 4, 8]), ("because", [5, 6])), View(1));

        Assert.Equal("1 top: 2 4 8 because: 5 6", Text(kept));
        Assert.False(kept.HasNewPicks);
    }

    [Fact]
    public void Without_AFilm_FillsUpWithNoneThatIsOnThePageOrLeaves()
    {
        HomeView kept = RowKeeper.Without(_shown with { ToRate = [Card(8)] }, 3, View(1, ("top", [3, 5, 8, 2]), ("because", [6])), View(1));

        Assert.Equal("1 top: 2 4 because: 5 6", Text(kept));
    }

    [Fact]
    public void Without_AFilmWhoseRowHasNoneMoreThatIsNew_FillsUpWithAnother()
    {
        HomeView kept = RowKeeper.Without(_shown, 3, View(1, ("top", [2, 4, 5]), ("because", [6])), View(12, ("because", [10]), ("top", [3, 11])));

        Assert.Equal("1 top: 2 4 11 because: 5 6", Text(kept));
    }

    [Fact]
    public void Without_TheLastFilmOfARow_DropsTheRow()
    {
        HomeView kept = RowKeeper.Without(View(1, ("watchlist", [2]), ("top", [3])), 2, View(1, ("top", [3])), View(1));

        Assert.Equal("1 top: 3", Text(kept));
    }

    [Fact]
    public void Without_TheBestPick_LiftsTheNewestOutOfItsRow()
    {
        HomeView kept = RowKeeper.Without(_shown, 1, View(2, ("top", [3, 4, 8]), ("because", [5, 6])), View(1));

        Assert.Equal("2 top: 3 4 8 because: 5 6", Text(kept));
        Assert.False(kept.HasNewPicks);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    public void With_AFilmThatWasTakenAway_IsThePageAsItWas(int movie)
    {
        HomeView newest = View(2, ("top", [3, 4, 8, 1]), ("because", [7, 6]));
        HomeView kept = RowKeeper.Without(_shown, movie, newest, View(1));

        HomeView back = RowKeeper.With(kept, movie, _shown, _shown);

        Assert.Equal(Text(_shown), Text(back));
        Assert.False(back.HasNewPicks);
    }

    [Fact]
    public void With_AFilmWhoseRowHadGone_BringsTheRowBack()
    {
        HomeView before = View(1, ("watchlist", [2]), ("top", [3]));

        HomeView back = RowKeeper.With(View(1, ("top", [3])), 2, before, before);

        Assert.Equal("1 watchlist: 2 top: 3", Text(back));
    }

    [Fact]
    public void With_AFilmThatIsOnThePageAlready_ChangesNothing()
    {
        HomeView now = View(3, ("top", [2, 8, 4]));

        HomeView back = RowKeeper.With(now, 3, _shown, now);

        Assert.Equal(Text(now), Text(back));
    }

    private static CardModel Card(int id) => new(id, $"Film {id}", null, "", null);

    private static HomeView View(int hero, params (string Key, int[] Films)[] rows) =>
        new(Card(hero), null, null, [.. rows.Select(row => new RowModel(row.Key, row.Key, null, [.. row.Films.Select(Card)]))], [], 0, new Dictionary<int, int>());

    private static string Text(HomeView view) =>
        $"{view.Hero?.Id} {string.Join(' ', view.Rows.Select(row => $"{row.Key}: {string.Join(' ', row.Cards.Select(card => card.Id))}"))}";
}
