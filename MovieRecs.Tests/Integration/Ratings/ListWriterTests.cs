using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Tests.Integration.Ratings;

public sealed class ListWriterTests : IAsyncLifetime
{
    private static readonly MovieId _heat = new(1);
    private static readonly MovieId _ronin = new(2);

    private readonly ManualClock _clock = new();
    private RealStore _store = null!;
    private ListWriter _writer = null!;
    private RaterId _ann;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await RealStore.CreateAsync();
        _writer = new ListWriter(new WriteGate(_store), _clock);
        await _store.AddMoviesAsync("Heat", "Ronin");
        _ann = await _store.AddRaterAsync();
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Watchlist_AddedTwiceAndRemoved_HoldsEachFilmOnce()
    {
        await _writer.AddToWatchlistAsync(_ann, _heat, Cancellation);
        await _writer.AddToWatchlistAsync(_ann, _heat, Cancellation);
        await _writer.AddToWatchlistAsync(_ann, _ronin, Cancellation);

        await _writer.RemoveFromWatchlistAsync(_ann, _ronin, Cancellation);

        Assert.Equal([_heat], (await ProfileAsync(_ann)).Watchlist);
    }

    [Fact]
    public async Task AddToWatchlist_AHiddenFilm_IsHiddenNoMore()
    {
        await _writer.HideAsync(_ann, _heat, Cancellation);
        await _writer.HideAsync(_ann, _ronin, Cancellation);

        await _writer.AddToWatchlistAsync(_ann, _heat, Cancellation);

        UserProfile profile = await ProfileAsync(_ann);
        Assert.Equal([_heat], profile.Watchlist);
        Assert.Equal([_ronin], profile.NotInterested);
    }

    [Fact]
    public async Task Hide_TwiceAndRestored_IsAsBefore()
    {
        await _writer.HideAsync(_ann, _heat, Cancellation);
        await _writer.HideAsync(_ann, _heat, Cancellation);
        Assert.Equal([_heat], (await ProfileAsync(_ann)).NotInterested);

        await _writer.RestoreAsync(_ann, _heat, Cancellation);

        Assert.Empty((await ProfileAsync(_ann)).NotInterested);
    }

    [Fact]
    public async Task Thumb_GivenAndUndone_IsAsBeforeToTheSecond()
    {
        await _writer.SetThumbAsync(_ann, _heat, Thumb.Down, Cancellation);
        await _writer.AddToWatchlistAsync(_ann, _heat, Cancellation);
        string before = await EverythingAsync();
        _clock.Advance(TimeSpan.FromHours(1));
        await _writer.AddToWatchlistAsync(_ann, _ronin, Cancellation);

        await _writer.UndoThumbAsync(_ann, _heat, await _writer.SetThumbAsync(_ann, _heat, Thumb.Up, Cancellation), Cancellation);

        Assert.Equal(before, await EverythingAsync());
        Assert.Equal([_ronin, _heat], (await ProfileAsync(_ann)).Watchlist);
        await _writer.UndoThumbAsync(_ann, _heat, await _writer.SetThumbAsync(_ann, _heat, null, Cancellation), Cancellation);
        Assert.Equal(before, await EverythingAsync());
    }

    [Fact]
    public async Task Thumb_FirstOfAllAndUndone_IsGone()
    {
        await _writer.UndoThumbAsync(_ann, _heat, await _writer.SetThumbAsync(_ann, _heat, Thumb.Up, Cancellation), Cancellation);

        Assert.Empty((await ProfileAsync(_ann)).Signals);
    }

    [Fact]
    public async Task Lists_OfOnePerson_AreNotAnothers()
    {
        RaterId ben = await _store.AddRaterAsync();
        await _writer.AddToWatchlistAsync(_ann, _heat, Cancellation);
        await _writer.HideAsync(_ann, _ronin, Cancellation);

        await _writer.RemoveFromWatchlistAsync(ben, _heat, Cancellation);
        await _writer.RestoreAsync(ben, _ronin, Cancellation);

        UserProfile profile = await ProfileAsync(_ann);
        Assert.Equal([_heat], profile.Watchlist);
        Assert.Equal([_ronin], profile.NotInterested);
        Assert.Empty((await ProfileAsync(ben)).Watchlist);
    }

    /// <summary>Ann's thumb for Heat and its place on her watchlist, with their times.</summary>
    private Task<string> EverythingAsync() => _store.ReadAsync(async store =>
    {
        ThumbEntry thumb = await store.Thumbs.SingleAsync(row => row.RaterId == _ann && row.MovieId == _heat, Cancellation);
        WatchlistEntry listed = await store.Watchlist.SingleAsync(row => row.RaterId == _ann && row.MovieId == _heat, Cancellation);
        return $"{thumb.Thumb} {thumb.GivenAt} {listed.AddedAt}";
    });

    private Task<UserProfile> ProfileAsync(RaterId rater) => new PersonalQueries(_store).ProfileAsync(rater, Cancellation);
}
