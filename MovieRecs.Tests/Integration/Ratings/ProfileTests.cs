using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Tests.Integration.Ratings;

/// <summary>What a recommender gets to see of all that a person did.</summary>
public sealed class ProfileTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly (MovieId Heat, MovieId Ran, MovieId Ronin, MovieId Alien) Film = (new(1), new(2), new(3), new(4));

    private readonly ManualClock _clock = new();
    private RealStore _store = null!;
    private RaterId _ann;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ListWriter Lists => new(new WriteGate(_store), _clock);

    private WatchWriter Viewings => new(new WriteGate(_store), _clock);

    public async ValueTask InitializeAsync()
    {
        _store = await RealStore.CreateAsync();
        await _store.AddMoviesAsync("Heat", "Ran", "Ronin", "Alien");
        await using (MovieRecs.Web.Data.MovieRecsDbContext context = _store.CreateDbContext())
        {
            (await context.Movies.FindAsync([Film.Ran], Cancellation))!.RuntimeMinutes = 160;
            await context.SaveChangesAsync(Cancellation);
        }

        _ann = await _store.AddRaterAsync();
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Profile_OfEverySignal_HasOnePerFilmNewestFirst()
    {
        await new RatingWriter(new WriteGate(_store), _clock).SetAsync(_ann, Film.Heat, Stars.FromHalfSteps(9), cancellationToken: Cancellation);
        await Lists.SetThumbAsync(_ann, Film.Heat, Thumb.Up, Cancellation);
        await Viewings.AddAsync(_ann, Film.Ran, new Viewing(new DateOnly(2025, 12, 1), WatchOutcome.Abandoned, 40), Cancellation);
        await Lists.HideAsync(_ann, Film.Ronin, Cancellation);
        await Lists.AddToWatchlistAsync(_ann, Film.Alien, Cancellation);

        UserProfile profile = await ProfileAsync();

        long now = Start.ToUnixTimeSeconds();
        Assert.Equal(
            [
                new Signal(Film.Heat, Stars.FromHalfSteps(9), null, now) { Thumb = Thumb.Up },
                new Signal(Film.Ronin, null, null, now) { Interest = Interest.Refused },
                new Signal(Film.Alien, null, null, now) { Interest = Interest.Listed },
                new Signal(Film.Ran, null, WatchOutcome.Abandoned, new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()) { WatchedShare = 0.25f },
            ],
            profile.Signals);
        Assert.Equal([Film.Heat, Film.Ran], profile.Seen.Order());
        Assert.Equal([Film.Alien], profile.Watchlist);
        Assert.Equal([Film.Ronin], profile.NotInterested);
    }

    [Fact]
    public async Task Profile_SeveralViewings_AreRewatchesAndTheLatestCounts()
    {
        await Viewings.AddAsync(_ann, Film.Ran, new Viewing(new DateOnly(2025, 12, 3), WatchOutcome.Finished, 200, IsRewatch: true), Cancellation);
        await Viewings.AddAsync(_ann, Film.Ran, new Viewing(new DateOnly(2025, 12, 1), WatchOutcome.Abandoned, 40), Cancellation);

        Signal signal = Assert.Single((await ProfileAsync()).Signals);

        Assert.Equal((WatchOutcome.Finished, 1, 1f), (signal.Outcome!.Value, signal.Rewatches, signal.WatchedShare!.Value));
    }

    [Fact]
    public async Task Profile_GivenUpAndThenFinished_IsNoRewatch()
    {
        await Viewings.AddAsync(_ann, Film.Ran, new Viewing(new DateOnly(2025, 12, 1), WatchOutcome.Abandoned), Cancellation);
        await Viewings.AddAsync(_ann, Film.Ran, new Viewing(new DateOnly(2025, 12, 3), WatchOutcome.Finished), Cancellation);

        Assert.Equal(0, Assert.Single((await ProfileAsync()).Signals).Rewatches);
    }

    [Fact]
    public async Task Profile_OneViewingMarkedAsARewatch_CountsTheEarlierOne()
    {
        await Viewings.AddAsync(_ann, Film.Heat, new Viewing(new DateOnly(2025, 12, 3), WatchOutcome.Finished, 90, IsRewatch: true), Cancellation);

        Signal signal = Assert.Single((await ProfileAsync()).Signals);

        Assert.Equal((1, null), (signal.Rewatches, signal.WatchedShare));
    }

    [Fact]
    public async Task SetThumb_OnAListedFilm_TakesItOffTheWatchlistAndCanBeTakenBack()
    {
        await Lists.AddToWatchlistAsync(_ann, Film.Heat, Cancellation);

        await Lists.SetThumbAsync(_ann, Film.Heat, Thumb.Up, Cancellation);
        await Lists.SetThumbAsync(_ann, Film.Heat, Thumb.Down, Cancellation);
        UserProfile judged = await ProfileAsync();
        await Lists.SetThumbAsync(_ann, Film.Heat, null, Cancellation);

        Assert.Equal(Thumb.Down, Assert.Single(judged.Signals).Thumb);
        Assert.Empty(judged.Watchlist);
        Assert.Empty((await ProfileAsync()).Signals);
    }

    private Task<UserProfile> ProfileAsync() => new PersonalQueries(_store).ProfileAsync(_ann, Cancellation);
}
