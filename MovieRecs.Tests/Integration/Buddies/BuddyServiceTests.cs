using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Buddies;

namespace MovieRecs.Tests.Integration.Buddies;

public sealed class BuddyServiceTests : IAsyncLifetime
{
    // What everybody here thinks of Heat, Ran and Alien: enough to be buddies.
    private static readonly (int Movie, double Stars)[] Alike = [(1, 5), (2, 3), (3, 1)];

    private const int Fargo = 4;
    private const int Brazil = 5;
    private const int Vertigo = 6;

    private BuddyStore _store = null!;
    private RaterId _ann;

    public async ValueTask InitializeAsync()
    {
        _store = await BuddyStore.CreateAsync();
        _ann = await _store.AddAccountAsync("ann", null, Alike);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task View_AFriendWhoLikedTheSameAndOneFilmMore_OffersThatFilm()
    {
        await _store.AddAccountAsync("ben", "Ben", [.. Alike, (Fargo, 5)]);

        BuddiesView view = await _store.ViewAsync(_ann);

        BuddyLine ben = Assert.Single(view.Buddies);
        Assert.Equal(("Ben", false, 3), (ben.Name, ben.IsAnonymous, ben.Overlap));
        Assert.Equal([(Fargo, "1 of your buddies loved it")], view.Loved.Select(card => (card.Id, card.Why!)));
    }

    [Fact]
    public async Task View_ABuddyTookARatingBackOrChangedOne_ShowsWhatIsThereNowByTheModelThatIsHeld()
    {
        RaterId ben = await _store.AddAccountAsync("ben", "Ben", [.. Alike, (Fargo, 5), (Brazil, 5), (Vertigo, 2)]);
        await _store.RateAsync(_ann, Fargo, 1);
        BuddiesView before = await _store.ViewAsync(_ann);
        Assert.Equal(4, Assert.Single(before.Buddies).Overlap);

        await _store.ClearAsync(ben, Fargo);
        await _store.ClearAsync(ben, Brazil);
        await _store.RateAsync(ben, 1, 2);
        await _store.RateAsync(ben, Vertigo, 4.5);
        BuddiesView after = await _store.ViewAsync(_ann, before.Buddies[0].Key);

        Assert.Equal(3, Assert.Single(after.Buddies).Overlap);
        Assert.Equal([Vertigo], after.Loved.Select(card => card.Id));
        Assert.Equal([(Vertigo, "They gave it 4.5 stars")], after.Opened!.Loved.Select(card => (card.Id, card.Why!)));
        Assert.Equal([("Heat", 5f, 2f)], after.Opened.Disagreements.Select(film => (film.Film.Title, film.Mine, film.Theirs)));
        Assert.Empty(after.Opened.LovedByBoth);
        Assert.Equal(1, _store.Ratings.Reads);
    }

    [Fact]
    public async Task View_ABuddyHasTooLittleLeftInCommon_MakesRoomForTheNext()
    {
        List<RaterId> people = [];
        for (int person = 0; person < BuddyService.MostBuddies + 1; person++)
            people.Add(await _store.AddAccountAsync($"person{person}", $"Person {person}", [.. Alike, (Fargo, 5)]));
        Assert.Equal("Person 0", (await _store.ViewAsync(_ann)).Buddies[0].Name);
        await _store.ClearAsync(people[0], 1);
        foreach (RaterId rater in people)
            await _store.ClearAsync(rater, Fargo);

        BuddiesView view = await _store.ViewAsync(_ann);

        Assert.Equal(BuddyService.MostBuddies, view.Buddies.Count);
        Assert.DoesNotContain("Person 0", view.Buddies.Select(buddy => buddy.Name));
        Assert.Empty(view.Loved);
    }

    [Fact]
    public async Task View_SomebodyNotToBeFound_NeitherAppearsNorHasAPart()
    {
        await _store.AddAccountAsync("ben", null, [.. Alike, (Fargo, 5), (Brazil, 5)]);
        await _store.AddAccountAsync("cat", "Cat", [.. Alike, (Brazil, 5)]);

        BuddiesView view = await _store.ViewAsync(_ann);

        Assert.Equal("Cat", Assert.Single(view.Buddies).Name);
        Assert.Equal([(Brazil, "1 of your buddies loved it")], view.Loved.Select(card => (card.Id, card.Why!)));
    }

    [Fact]
    public async Task View_ManyNotToBeFoundBeforeOneWhoIs_FindsThatOne()
    {
        for (int person = 0; person < 105; person++)
            await _store.AddAccountAsync($"person{person}", null, Alike);
        await _store.AddAccountAsync("zoe", "Zoe", [.. Alike, (Fargo, 2)]);

        Assert.Equal("Zoe", Assert.Single((await _store.ViewAsync(_ann)).Buddies).Name);
    }

    [Fact]
    public async Task View_SomebodyChangesTheirMind_ShowsItAtOnceByTheModelThatIsHeld()
    {
        await _store.AddAccountAsync("ben", null, [.. Alike, (Fargo, 5)]);
        Assert.Equal(BuddySearch.Nobody, (await _store.ViewAsync(_ann)).Search);

        await _store.RenameAsync("ben", "Benny");
        BuddiesView found = await _store.ViewAsync(_ann);
        await _store.RenameAsync("ben", null);
        BuddiesView gone = await _store.ViewAsync(_ann, found.Buddies[0].Key);

        Assert.Equal("Benny", Assert.Single(found.Buddies).Name);
        Assert.Equal(BuddySearch.Nobody, gone.Search);
        Assert.Null(gone.Opened);
        Assert.Empty(gone.Loved);
        Assert.Equal(1, _store.Ratings.Reads);
    }

    [Fact]
    public async Task View_AnAccountIsDeleted_ForgetsThemThoughTheModelStillHasTheirRatings()
    {
        await _store.AddAccountAsync("ben", "Ben", [.. Alike, (Fargo, 5)]);
        await _store.AddAccountAsync("cat", "Cat", [.. Alike, (Brazil, 5)]);
        Assert.Equal(2, (await _store.ViewAsync(_ann)).Buddies.Count);

        await _store.DeleteAsync("ben");
        BuddiesView view = await _store.ViewAsync(_ann);

        Assert.Equal("Cat", Assert.Single(view.Buddies).Name);
        Assert.Equal(Brazil, Assert.Single(view.Loved).Id);
        Assert.Equal(1, _store.Ratings.Reads);
    }

    [Theory]
    [InlineData(RaterSource.Demo)]
    [InlineData(RaterSource.MovieLens)]
    public async Task View_SomebodyWithoutAnAccount_IsAnonymousAndTheSameEachTime(RaterSource source)
    {
        RaterId rater = await _store.AddAnonymousAsync(source, Alike);

        BuddyLine first = Assert.Single((await _store.ViewAsync(_ann)).Buddies);
        BuddyLine again = Assert.Single((await _store.ViewAsync(_ann)).Buddies);

        Assert.True(first.IsAnonymous);
        Assert.Matches("^Film fan [0-9]{4}$", first.Name);
        Assert.Equal(first, again);
        Assert.NotEqual(rater.ToString(), first.Key);
    }

    [Fact]
    public async Task View_ANewRating_CountsAtOnceByTheModelThatIsHeld()
    {
        await _store.AddAnonymousAsync(RaterSource.Demo, Alike);
        RaterId dan = await _store.AddAccountAsync("dan", null, (1, 5), (2, 3));
        BuddiesView before = await _store.ViewAsync(dan);

        await _store.RateAsync(dan, 3, 1);
        BuddiesView after = await _store.ViewAsync(dan);

        Assert.Equal((BuddySearch.TooFewRatings, 1), (before.Search, before.Missing));
        Assert.Equal(BuddySearch.Found, after.Search);
        Assert.Equal(1, _store.Ratings.Reads);
    }

    [Fact]
    public async Task View_NobodyToCompareWith_SaysWhy()
    {
        await _store.AddAnonymousAsync(RaterSource.Demo, Alike);
        RaterId dan = await _store.AddAccountAsync("dan", null, (1, 5), (2, 5), (3, 5));
        RaterId eve = await _store.AddAccountAsync("eve", null, (1, 1), (2, 3), (3, 5));
        RaterId newcomer = await _store.AddAccountAsync("fay", null);

        Assert.Equal(BuddySearch.AllRatedAlike, (await _store.ViewAsync(dan)).Search);
        Assert.Equal(BuddySearch.Nobody, (await _store.ViewAsync(eve)).Search);
        Assert.Equal(3, (await _store.ViewAsync(newcomer)).Missing);
    }

    [Fact]
    public async Task View_FilmsSeenOrHidden_AreNotOffered()
    {
        await _store.AddAccountAsync("ben", "Ben", [.. Alike, (Fargo, 5), (Brazil, 5), (Vertigo, 4.5)]);
        await _store.HideAsync(_ann, Fargo);
        await _store.WatchAsync(_ann, Brazil);

        BuddiesView view = await _store.ViewAsync(_ann);
        BuddiesView opened = await _store.ViewAsync(_ann, view.Buddies[0].Key);

        Assert.Equal([Vertigo], view.Loved.Select(card => card.Id));
        Assert.Equal([(Vertigo, "They gave it 4.5 stars")], opened.Opened!.Loved.Select(card => (card.Id, card.Why!)));
    }

    [Fact]
    public async Task View_ABuddyOpened_ShowsWhereTheTwoAgreeAndDont()
    {
        await _store.AddAccountAsync("ben", "Ben", (1, 4.5), (2, 4.5), (3, 1), (Fargo, 5));

        BuddiesView view = await _store.ViewAsync(_ann, (await _store.ViewAsync(_ann)).Buddies[0].Key);

        BuddyView ben = view.Opened!;
        Assert.Equal([("Ran", 3f, 4.5f)], ben.Disagreements.Select(film => (film.Film.Title, film.Mine, film.Theirs)));
        Assert.Equal([("Heat", 5f, 4.5f)], ben.LovedByBoth.Select(film => (film.Film.Title, film.Mine, film.Theirs)));
        Assert.Equal((0.5f + 1.5f + 0) / 3, ben.Buddy.MeanDifference, 5);
    }

    [Fact]
    public async Task View_AKeyThatIsNotOfOnesOwnBuddy_OpensNobody()
    {
        RaterId ben = await _store.AddAccountAsync("ben", "Ben", Alike);
        RaterId cat = await _store.AddAccountAsync("cat", "Cat", Alike);
        string bensKeyOfCat = (await _store.ViewAsync(ben)).Buddies.Single(buddy => buddy.Name == "Cat").Key;
        string annsKeyOfCat = (await _store.ViewAsync(_ann)).Buddies.Single(buddy => buddy.Name == "Cat").Key;

        Assert.NotEqual(bensKeyOfCat, annsKeyOfCat);
        Assert.NotNull((await _store.ViewAsync(_ann, annsKeyOfCat)).Opened);
        foreach (string key in new[] { bensKeyOfCat, cat.ToString(), "Cat", "" })
            Assert.Null((await _store.ViewAsync(_ann, key)).Opened);
    }
}
