using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Buddies;

namespace MovieRecs.Tests.Integration.Buddies;

public sealed class BuddyModelHolderTests : IAsyncLifetime
{
    private BuddyStore _store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await BuddyStore.CreateAsync();
        await _store.AddAnonymousAsync(RaterSource.MovieLens, (1, 5), (2, 3), (3, 1));
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Get_SeveralAtOnce_WaitForOneBuild()
    {
        _store.Ratings.Close();

        Assert.Null(await _store.Holder.TryGetAsync(Cancellation));
        Task<BuddyCommunity> first = _store.Holder.GetAsync(Cancellation);
        Task<BuddyCommunity> second = _store.Holder.GetAsync(Cancellation);
        _store.Ratings.Open();

        Assert.Same(await first, await second);
        Assert.Same(await first, await _store.Holder.TryGetAsync(Cancellation));
        Assert.Equal(1, _store.Ratings.Reads);
    }

    [Fact]
    public async Task Get_AfterTheCommunityHasChanged_WaitsForTheNewOne()
    {
        BuddyCommunity before = await _store.Holder.GetAsync(Cancellation);
        await _store.ChangeCommunityAsync();

        BuddyCommunity after = await _store.Holder.GetAsync(Cancellation);

        Assert.NotSame(before, after);
        Assert.Equal(2, _store.Ratings.Reads);
    }

    [Fact]
    public async Task Get_AfterAnotherModelIsServed_ServesTheOldOneUntilTheNewOneIsThere()
    {
        BuddyCommunity before = await _store.Holder.GetAsync(Cancellation);
        _store.Ratings.Close();
        _store.Serve(_store.Clock.GetUtcNow().AddHours(1));

        BuddyCommunity meanwhile = await _store.Holder.GetAsync(Cancellation);
        Task built = _store.Holder.Building!;
        _store.Ratings.Open();
        await built;

        Assert.Same(before, meanwhile);
        Assert.NotSame(before, await _store.Holder.GetAsync(Cancellation));
        Assert.Equal(2, _store.Ratings.Reads);
    }

    [Fact]
    public async Task Held_NotAskedForInAWhile_IsLetGoAndBuiltAgain()
    {
        await _store.Holder.GetAsync(Cancellation);
        _store.Clock.Advance(BuddyModelHolder.KeptFor * 0.9);
        await _store.Holder.GetAsync(Cancellation);
        _store.Clock.Advance(BuddyModelHolder.KeptFor * 0.9);
        _store.Holder.LetGoUnused();
        Assert.True(_store.Holder.IsHeld);

        _store.Clock.Advance(BuddyModelHolder.KeptFor * 0.1);
        _store.Holder.LetGoUnused();

        Assert.False(_store.Holder.IsHeld);
        await _store.Holder.GetAsync(Cancellation);
        Assert.Equal(2, _store.Ratings.Reads);
    }

    [Fact]
    public async Task Get_AfterABuildThatFailed_TriesAgain()
    {
        _store.Ratings.Break();
        await Assert.ThrowsAsync<InvalidOperationException>(() => _store.Holder.GetAsync(Cancellation));

        _store.Ratings.Open();

        Assert.NotNull(await _store.Holder.GetAsync(Cancellation));
    }
}
