using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Tests.Integration.Ratings;

public sealed class RatingWriterTests : IAsyncLifetime
{
    private static readonly MovieId _heat = new(1);

    private RealStore _store = null!;
    private RatingWriter _writer = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await RealStore.CreateAsync();
        _writer = new RatingWriter(new WriteGate(_store), TimeProvider.System);
        await _store.AddMoviesAsync("Heat", "Ronin");
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Set_ByTwoPeople_CountsBoth()
    {
        await SetAsync(await _store.AddRaterAsync(), 9);
        await SetAsync(await _store.AddRaterAsync(), 4);

        Assert.Equal((2, 13, 1), await _store.StatisticsAsync(_heat));
    }

    [Fact]
    public async Task Set_Again_ReplacesTheRatingAndItsShare()
    {
        RaterId ann = await _store.AddRaterAsync();
        await SetAsync(ann, 9);

        await SetAsync(ann, 3);

        Assert.Equal([3], await HalfStepsAsync());
        Assert.Equal((1, 3, 0), await _store.StatisticsAsync(_heat));
    }

    [Fact]
    public async Task Clear_ARating_TakesItsShareAway()
    {
        RaterId ann = await _store.AddRaterAsync();
        await SetAsync(ann, 9);
        await SetAsync(await _store.AddRaterAsync(), 8);

        await _writer.ClearAsync(ann, _heat, Cancellation);

        Assert.Equal([8], await HalfStepsAsync());
        Assert.Equal((1, 8, 1), await _store.StatisticsAsync(_heat));
    }

    [Fact]
    public async Task Clear_WhereThereIsNoRating_ChangesNothing()
    {
        await _writer.ClearAsync(await _store.AddRaterAsync(), _heat, Cancellation);

        Assert.Equal((0, 0, 0), await _store.StatisticsAsync(_heat));
    }

    [Fact]
    public async Task Set_FromManyTabsAtOnce_LeavesOneRatingAndItsOwnShare()
    {
        RaterId ann = await _store.AddRaterAsync();

        await Task.WhenAll(Enumerable.Range(1, 10).Select(halfSteps => Task.Run(() => SetAsync(ann, halfSteps), Cancellation)));

        int kept = Assert.Single(await HalfStepsAsync());
        Assert.Equal((1, kept, kept >= 8 ? 1 : 0), await _store.StatisticsAsync(_heat));
    }

    [Fact]
    public async Task Set_AFilmOnTheWatchlist_TakesItOff()
    {
        RaterId ann = await _store.AddRaterAsync();
        ListWriter lists = new(new WriteGate(_store), TimeProvider.System);
        await lists.AddToWatchlistAsync(ann, _heat, Cancellation);
        await lists.AddToWatchlistAsync(ann, new MovieId(2), Cancellation);

        await SetAsync(ann, 7);

        Assert.Equal([new MovieId(2)], await _store.ReadAsync(context => context.Watchlist.Select(entry => entry.MovieId).ToListAsync()));
    }

    [Fact]
    public async Task Set_AFilmThatIsNotThere_IsRefusedAndLeavesNothing()
    {
        RaterId ann = await _store.AddRaterAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => _writer.SetAsync(ann, new MovieId(999), Stars.FromHalfSteps(7), Cancellation));

        Assert.Equal((0, 0), await _store.ReadAsync(async context => (await context.Ratings.CountAsync(), await context.MovieStatistics.CountAsync())));
    }

    private Task SetAsync(RaterId rater, int halfSteps) => _writer.SetAsync(rater, _heat, Stars.FromHalfSteps(halfSteps), Cancellation);

    private Task<List<int>> HalfStepsAsync() =>
        _store.ReadAsync(async context => (await context.Ratings.ToListAsync()).ConvertAll(rating => rating.Stars.HalfSteps));
}
