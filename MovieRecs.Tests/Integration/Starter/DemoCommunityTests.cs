using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Starter;

namespace MovieRecs.Tests.Integration.Starter;

public sealed class DemoCommunityTests
{
    private static readonly MovieId _rated = new(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Remove_WithAPersonsRating_TakesTheSimulatedOnesOnly()
    {
        await using RealStore store = await StarterAsync();
        RaterId person = await RateAsync(store);

        int removed = await new DemoCommunity(store).RemoveAsync(Cancellation);

        Assert.True(removed > 0);
        StoredRating left = Assert.Single(await store.ReadAsync(context => context.Ratings.ToListAsync()));
        Assert.Equal((person, _rated, 9), (left.RaterId, left.MovieId, left.Stars.HalfSteps));
        Assert.Equal((1, 9, 1), await store.StatisticsAsync(_rated));
        Assert.Equal(1, await store.ReadAsync(context => context.MovieStatistics.SumAsync(row => row.RatingCount)));
    }

    [Fact]
    public async Task RemoveAndRestore_TellTheTrainerEachTime()
    {
        await using RealStore store = await StarterAsync();
        string loaded = await VersionAsync(store);

        await new DemoCommunity(store).RemoveAsync(Cancellation);
        string removed = await VersionAsync(store);
        await new DemoCommunity(store).RestoreAsync(Cancellation);
        string restored = await VersionAsync(store);

        Assert.Equal(3, new HashSet<string> { loaded, removed, restored }.Count);
    }

    [Fact]
    public async Task Restore_AfterRemoval_BringsTheSameRatingsBesideAPersons()
    {
        await using RealStore store = await StarterAsync();
        (int Raters, int Ratings) before = await CountsAsync(store);
        await new DemoCommunity(store).RemoveAsync(Cancellation);
        await RateAsync(store);

        await new DemoCommunity(store).RestoreAsync(Cancellation);

        Assert.Equal((before.Raters + 1, before.Ratings + 1), await CountsAsync(store));
        Assert.Equal(before.Ratings + 1, await store.ReadAsync(context => context.MovieStatistics.SumAsync(row => row.RatingCount)));
    }

    [Fact]
    public async Task Restore_WhereItIsStillThere_AddsNothing()
    {
        await using RealStore store = await StarterAsync();
        (int Raters, int Ratings) before = await CountsAsync(store);

        await new DemoCommunity(store).RestoreAsync(Cancellation);

        Assert.Equal(before, await CountsAsync(store));
    }

    private static async Task<RealStore> StarterAsync()
    {
        RealStore store = await RealStore.CreateAsync();
        await new StarterLoader(store).LoadAsync(Cancellation);
        return store;
    }

    private static async Task<RaterId> RateAsync(RealStore store)
    {
        RaterId person = await store.AddRaterAsync();
        await new RatingWriter(new WriteGate(store), TimeProvider.System).SetAsync(person, _rated, Stars.FromHalfSteps(9), Cancellation);
        return person;
    }

    private static Task<string> VersionAsync(RealStore store) => store.ReadAsync(context => CommunityVersion.ReadAsync(context));

    private static Task<(int Raters, int Ratings)> CountsAsync(RealStore store) =>
        store.ReadAsync(async context => (await context.Raters.CountAsync(), await context.Ratings.CountAsync()));
}
