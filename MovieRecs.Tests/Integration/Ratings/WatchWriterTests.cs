using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Tests.Integration.Ratings;

public sealed class WatchWriterTests : IAsyncLifetime
{
    private static readonly MovieId _heat = new(1);
    private static readonly DateOnly _day = new(2026, 5, 3);

    private RealStore _store = null!;
    private WatchWriter _writer = null!;
    private RaterId _ann;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await RealStore.CreateAsync();
        _writer = new WatchWriter(new WriteGate(_store), TimeProvider.System);
        await _store.AddMoviesAsync("Heat");
        _ann = await _store.AddRaterAsync();
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Add_SecondViewing_IsARewatch()
    {
        await _writer.AddAsync(_ann, _heat, new Viewing(_day, WatchOutcome.Abandoned, 40), Cancellation);
        await _writer.AddAsync(_ann, _heat, new Viewing(_day.AddDays(1), WatchOutcome.Finished, IsRewatch: true), Cancellation);

        List<WatchEvent> viewings = await ViewingsAsync();
        Assert.Equal([(_day, WatchOutcome.Abandoned, 40, false), (_day.AddDays(1), WatchOutcome.Finished, null, true)],
            viewings.Select(viewing => (viewing.WatchedOn, viewing.Outcome, viewing.MinutesWatched, viewing.IsRewatch)));
    }

    [Fact]
    public async Task Add_AFilmOnTheWatchlist_TakesItOff()
    {
        await new ListWriter(new WriteGate(_store), TimeProvider.System).AddToWatchlistAsync(_ann, _heat, Cancellation);

        await _writer.AddAsync(_ann, _heat, new Viewing(_day, WatchOutcome.Finished), Cancellation);

        Assert.Equal(0, await _store.ReadAsync(context => context.Watchlist.CountAsync()));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(WatchWriter.LongestViewing + 1)]
    public async Task Add_ImpossibleMinutes_IsRefused(int minutes)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _writer.AddAsync(_ann, _heat, new Viewing(_day, WatchOutcome.Finished, minutes), Cancellation));

        Assert.Empty(await ViewingsAsync());
    }

    [Fact]
    public async Task Remove_ByAnotherPerson_LeavesItThere()
    {
        await _writer.AddAsync(_ann, _heat, new Viewing(_day, WatchOutcome.Finished), Cancellation);
        WatchEvent anns = Assert.Single(await ViewingsAsync());
        RaterId ben = await _store.AddRaterAsync();

        await _writer.RemoveAsync(ben, anns.Id, Cancellation);

        Assert.Single(await ViewingsAsync());
    }

    [Fact]
    public async Task Remove_ByItsOwner_TakesItAway()
    {
        await _writer.AddAsync(_ann, _heat, new Viewing(_day, WatchOutcome.Finished), Cancellation);

        await _writer.RemoveAsync(_ann, (await ViewingsAsync())[0].Id, Cancellation);

        Assert.Empty(await ViewingsAsync());
    }

    private Task<List<WatchEvent>> ViewingsAsync() => _store.ReadAsync(context => context.WatchEvents.OrderBy(viewing => viewing.Id).ToListAsync());
}
