using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Recommendations;

public sealed class RecommenderTests
{
    private const int Avengers = 1;
    private const int IronMan = 2;
    private const int CaptainAmerica = 3;

    private static readonly Recommender TwoTastes = new(SomeModel.TwoTastes());

    [Fact]
    public void HomeRows_OwnersExample_OffersAvengersBecauseOfIronMan()
    {
        Movie[] movies =
        [
            Some.Movie(Avengers, "The Avengers"), Some.Movie(IronMan, "Iron Man"), Some.Movie(CaptainAmerica, "Captain America"),
            Some.Movie(4, "Notting Hill"), Some.Movie(5, "Love Actually"),
        ];
        const int a = 1, b = 2, c = 3;
        TrainedModel model = SomeModel.Train(
            movies, Some.Dataset((a, Avengers, 5), (a, IronMan, 5), (b, IronMan, 5), (b, CaptainAmerica, 5), (c, 4, 5), (c, 5, 5)));

        IReadOnlyList<Row> rows = new Recommender(model).HomeRows(SomeModel.Profile((IronMan, 5), (CaptainAmerica, 5)), SomeModel.ShortRows);

        Pick best = rows.First(row => row.Kind == RowKind.TopPicks).Picks[0];
        Assert.Equal(new MovieId(Avengers), best.Movie);
        Assert.Equal(new Explanation(ReasonKind.Movie, new MovieId(IronMan), "Because you gave Iron Man 5 stars"), best.Why);
    }

    [Fact]
    public void HomeRows_Newcomer_ArePopularThenGenresAndDecades()
    {
        IReadOnlyList<Row> rows = TwoTastes.HomeRows(UserProfile.Empty, HomeSettings.Default);

        Assert.Equal(RowKind.Popular, rows[0].Kind);
        Assert.Contains(rows, row => row is { Kind: RowKind.Genre, Heading: "Loved romances" or "Loved science fiction films" });
        Assert.All(rows.SelectMany(row => row.Picks), pick => Assert.Equal(ReasonKind.Popular, pick.Why.Kind));
        int item = TwoTastes.Model.Items.IndexOf(rows[0].Picks[0].Movie);
        Assert.Equal($"Loved by {TwoTastes.Model.Popularity.Liked(item)} people here", rows[0].Picks[0].Why.Text);
    }

    [Fact]
    public void HomeRows_OneRating_IsPersonalAlready()
    {
        IReadOnlyList<Row> rows = TwoTastes.HomeRows(SomeModel.Profile((5, 5)), HomeSettings.Default with { PicksPerRow = 8 });

        Row top = rows.Single(row => row.Kind == RowKind.TopPicks);
        Assert.True(top.Picks.Count(pick => pick.Movie.Value <= 20) > top.Picks.Count / 2);
        Assert.Contains(rows, row => row.Kind == RowKind.BecauseYouWatched && row.Cause == new MovieId(5));
    }

    [Fact]
    public void HomeRows_NewRating_ChangesTheRowsWithoutTraining()
    {
        HomeSettings settings = HomeSettings.Default with { PicksPerRow = 8 };
        IReadOnlyList<Row> before = TwoTastes.HomeRows(SomeModel.Profile((5, 5)), settings);
        IReadOnlyList<Row> after = TwoTastes.HomeRows(SomeModel.Profile((5, 5), (30, 5)), settings);

        Assert.DoesNotContain(before, row => row.Key == "because-30");
        Row row = after.Single(row => row.Key == "because-30");
        Assert.Equal("Because you watched Film 30", row.Heading);
        Assert.All(row.Picks, pick => Assert.InRange(pick.Movie.Value, 21, 40));
    }

    [Fact]
    public void HomeRows_Watchlist_IsFirstAndWithoutWhatWasSeen()
    {
        UserProfile profile = new([SomeModel.Signal(5, 5)], [new(7), new(5), new(30), new(8)], [new(8)]);

        Row first = TwoTastes.HomeRows(profile, HomeSettings.Default)[0];

        Assert.Equal(RowKind.Watchlist, first.Kind);
        Assert.Equal([7, 30], first.Picks.Select(pick => pick.Movie.Value));
        Assert.All(first.Picks, pick => Assert.Equal(new Explanation(ReasonKind.Watchlist, null, "On your watchlist"), pick.Why));
    }

    [Fact]
    public void HomeRows_SameProfileTwice_AreTheSame()
    {
        UserProfile profile = SomeModel.Profile((5, 5), (30, 2), (9, 4));

        Assert.Equal(Text(TwoTastes.HomeRows(profile, HomeSettings.Default)), Text(new Recommender(SomeModel.TwoTastes()).HomeRows(profile, HomeSettings.Default)));
    }

    [Fact]
    public void HomeRows_Filter_HoldsOnEveryRow()
    {
        HomeSettings settings = SomeModel.ShortRows with { Allows = movie => movie.Year >= 2005 };

        IReadOnlyList<Row> rows = TwoTastes.HomeRows(SomeModel.Profile((5, 5)), settings);

        Assert.All(rows.SelectMany(row => row.Picks), pick => Assert.True(pick.Movie.Value >= 25));
    }

    [Fact]
    public void HomeRows_NobodyRatedAnything_AreTheCatalogue()
    {
        Recommender recommender = new(SomeModel.Train([.. Enumerable.Range(1, 30).Select(id => Some.Movie(id, $"Film {id}", 1950 + id, id % 2 == 0 ? "War" : "Comedy"))]));

        Row first = recommender.HomeRows(UserProfile.Empty, HomeSettings.Default)[0];
        Assert.Equal((RowKind.Popular, "From the catalogue"), (first.Kind, first.Heading));
        Assert.Equal(Enumerable.Range(1, 18), first.Picks.Select(pick => pick.Movie.Value));
        Assert.Equal("Nobody here has rated it yet", first.Picks[0].Why.Text);

        Row personal = recommender.HomeRows(SomeModel.Profile((2, 5)), HomeSettings.Default).Single(row => row.Kind == RowKind.TopPicks);
        Assert.All(personal.Picks.Take(4), pick => Assert.Equal(0, pick.Movie.Value % 2));
        Assert.Equal("Because you gave Film 2 5 stars", personal.Picks[0].Why.Text);
    }

    [Fact]
    public void HomeRows_EmptyCatalogue_AreNone() => Assert.Empty(new Recommender(SomeModel.Train([])).HomeRows(SomeModel.Profile((1, 5)), HomeSettings.Default));

    [Fact]
    public void HomeRows_OnlyRefusals_AreForANewcomerWithoutThem()
    {
        UserProfile profile = new([], [], Enumerable.Range(1, 20).Select(id => new MovieId(id)));

        IReadOnlyList<Row> rows = TwoTastes.HomeRows(profile, HomeSettings.Default);

        Assert.NotEmpty(rows);
        Assert.All(rows.SelectMany(row => row.Picks), pick => Assert.True(pick.Movie.Value > 20));
    }

    [Fact]
    public void Lift_FirstTopPick_LeavesTheRows()
    {
        UserProfile profile = new([SomeModel.Signal(5, 5)], [new(7)]);
        IReadOnlyList<Row> rows = TwoTastes.HomeRows(profile, HomeSettings.Default);

        Hero hero = Hero.Lift(rows);

        Assert.Equal(rows[1].Picks[0], hero.Pick);
        Assert.DoesNotContain(hero.Rows.SelectMany(row => row.Picks), pick => pick.Movie == hero.Pick!.Movie);
        Assert.Equal(rows.Count, hero.Rows.Count);
    }

    [Fact]
    public void Lift_OnlyPickOfItsRow_TakesTheRowAlong()
    {
        Pick pick = new(new(1), 1, new Explanation(ReasonKind.Popular, null, "Loved by one person here"));
        Row first = new(RowKind.TopPicks, "top-picks", "Top picks for you", null, [pick]);
        Row second = new(RowKind.Popular, "popular", "Popular with everyone here", null, [pick with { Movie = new(2) }]);

        Hero hero = Hero.Lift([first, second]);

        Assert.Equal(pick, hero.Pick);
        Assert.Equal([second], hero.Rows);
    }

    private static string[] Text(IReadOnlyList<Row> rows) =>
        [.. rows.SelectMany(row => row.Picks.Select(pick => $"{row.Key} {row.Heading} {pick.Movie} {pick.Score:R} {pick.Why.Text}"))];
}
