using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;
using SQLitePCL;

namespace MovieRecs.Tests.Integration.Ratings;

public sealed class WriteGateTests : IAsyncLifetime
{
    private static readonly MovieId _heat = new(1);

    private RealStore _store = null!;
    private WriteGate _gate = null!;
    private RaterId _ann;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await RealStore.CreateAsync();
        _gate = new WriteGate(_store);
        await _store.AddMoviesAsync("Heat", "Ronin");
        _ann = await _store.AddRaterAsync();
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Writers_WhileAnotherHasItsTurn_WaitWithoutAThreadAndThenWrite()
    {
        Task[] writes;
        await using (MovieRecsDbContext store = _store.CreateDbContext())
        await using (await _gate.EnterAsync(store, Cancellation))
        {
            // Called from here, not from the pool: a writer that blocked would never come back to open the gate.
            writes =
            [
                new RatingWriter(_gate, TimeProvider.System).SetAsync(_ann, _heat, Stars.FromHalfSteps(7), Cancellation),
                new ListWriter(_gate, TimeProvider.System).HideAsync(_ann, new MovieId(2), Cancellation),
                new WatchWriter(_gate, TimeProvider.System).AddAsync(_ann, _heat, new Viewing(new DateOnly(2026, 1, 1), WatchOutcome.Finished), Cancellation),
                new PreferenceWriter(_gate).ChangeAsync(_ann, _ => new Preferences { Popularity = 1 }, Cancellation),
            ];
            Assert.All(writes, write => Assert.False(write.IsCompleted));
        }

        await Task.WhenAll(writes);
        Assert.Equal((1, 1, 1, 1), await _store.ReadAsync(async context => (
            await context.Ratings.CountAsync(), await context.NotInterested.CountAsync(), await context.WatchEvents.CountAsync(), await context.Preferences.CountAsync())));
    }

    [Fact]
    public async Task Brief_WhileAnotherProgramWrites_GivesUpAndLetsOthersInLater()
    {
        await using (MovieRecsDbContext import = _store.CreateDbContext())
        await using (await import.Database.BeginTransactionAsync(Cancellation))
        {
            SqliteException error = await Assert.ThrowsAsync<SqliteException>(() => HideAsync(_gate.Brief));
            Assert.Equal(raw.SQLITE_BUSY, error.SqliteErrorCode);
        }

        await HideAsync(_gate);
        Assert.Equal(1, await _store.ReadAsync(context => context.NotInterested.CountAsync()));
    }

    [Fact]
    public async Task Write_ThatFails_LeavesNothingAndLetsTheNextIn()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _gate.WriteAsync(
            async store =>
            {
                store.Thumbs.Add(new ThumbEntry { RaterId = _ann, MovieId = _heat, Thumb = Thumb.Up, GivenAt = 1 });
                await store.SaveChangesAsync(Cancellation);
                throw new InvalidOperationException();
            },
            Cancellation));

        await HideAsync(_gate);
        Assert.Equal((0, 1), await _store.ReadAsync(async context => (await context.Thumbs.CountAsync(), await context.NotInterested.CountAsync())));
    }

    [Fact]
    public async Task TasteKeeper_InATransactionOfItsCaller_AsksForNoOtherTurn()
    {
        await using MovieRecsDbContext store = _store.CreateDbContext();
        await using (WriteTurn turn = await _gate.EnterAsync(store, Cancellation))
        {
            await new TasteKeeper(store, _gate, TimeProvider.System).AddAsync(_ann, GuestTaste.None.TogglePick(_heat), Cancellation);
            await turn.CommitAsync(Cancellation);
        }

        Assert.Equal(1, await _store.ReadAsync(context => context.Thumbs.CountAsync()));
    }

    private Task HideAsync(WriteGate gate) => new ListWriter(gate, TimeProvider.System).HideAsync(_ann, _heat, Cancellation);
}
