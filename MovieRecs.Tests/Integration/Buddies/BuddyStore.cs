using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Integration.Training;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Buddies;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Starter;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Buddies;

/// <summary>A store of eight films, and people who are added with their ratings; then everything that finds buddies in it.</summary>
internal sealed class BuddyStore : IAsyncDisposable
{
    private readonly RealStore _store;
    private readonly CatalogueHolder _catalogue;
    private readonly StoreWatch _watch;

    private BuddyStore(RealStore store)
    {
        _store = store;
        _catalogue = new CatalogueHolder(new CatalogueReader(store));
        _watch = new StoreWatch(store);
        Ratings = new GatedRatings(new StoreRatingSource(store));
        BuddyDirectory directory = new(store);
        Holder = new BuddyModelHolder(Ratings, directory, _catalogue, _watch, Models, Clock, NullLogger<BuddyModelHolder>.Instance);
        Service = new BuddyService(Holder, directory, new PersonalQueries(store), Models, _catalogue, _watch);
    }

    public ManualClock Clock { get; } = new();

    /// <summary>What the community is read from: how often, and whether it can be.</summary>
    public GatedRatings Ratings { get; }

    public ModelHolder Models { get; } = new();

    public BuddyModelHolder Holder { get; }

    public BuddyService Service { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<BuddyStore> CreateAsync()
    {
        BuddyStore buddies = new(await RealStore.CreateAsync());
        await buddies._store.AddMoviesAsync("Heat", "Ran", "Alien", "Fargo", "Brazil", "Vertigo", "Amadeus", "Playtime");
        await buddies._catalogue.ReloadAsync(Cancellation);
        buddies.Serve();
        return buddies;
    }

    /// <summary>Serves another model.</summary>
    public void Serve(DateTimeOffset? trainedAt = null)
    {
        Movie[] movies = [.. _catalogue.Current.Entries.Select(entry => entry.Movie)];
        ModelSnapshot snapshot = SomeModel.Train(movies).Snapshot;
        snapshot = snapshot with { Facts = snapshot.Facts with { TrainedAt = trainedAt ?? Clock.GetUtcNow() } };
        Models.Serve(new Recommender(new TrainedModel(snapshot, movies)));
    }

    /// <summary>Somebody with an account.</summary>
    /// <param name="buddyName">Null where they don't want to be found.</param>
    public async Task<RaterId> AddAccountAsync(string id, string? buddyName, params (int Movie, double Stars)[] ratings)
    {
        await using MovieRecsDbContext context = _store.CreateDbContext();
        context.Users.Add(new Account { Id = id, UserName = id, DisplayName = id, BuddyName = buddyName });
        return await AddAsync(context, new Rater { Source = RaterSource.Account, AccountId = id }, ratings);
    }

    /// <summary>Somebody without an account.</summary>
    public async Task<RaterId> AddAnonymousAsync(RaterSource source, params (int Movie, double Stars)[] ratings)
    {
        await using MovieRecsDbContext context = _store.CreateDbContext();
        return await AddAsync(context, new Rater { Source = source, SourceKey = Guid.NewGuid().ToString() }, ratings);
    }

    public Task<BuddiesView> ViewAsync(RaterId person, string? key = null) => NotNullAsync(Service.ViewAsync(person, key, wait: true, Cancellation));

    public Task RateAsync(RaterId rater, int movie, double stars) => new RatingWriter(new WriteGate(_store), Clock).SetAsync(rater, new MovieId(movie), Some.Rating(0, movie, stars).Stars, Cancellation);

    public Task ClearAsync(RaterId rater, int movie) => new RatingWriter(new WriteGate(_store), Clock).ClearAsync(rater, new MovieId(movie), Cancellation);

    public Task HideAsync(RaterId rater, int movie) => new ListWriter(new WriteGate(_store), Clock).HideAsync(rater, new MovieId(movie), Cancellation);

    public Task WatchAsync(RaterId rater, int movie) => new WatchWriter(new WriteGate(_store), Clock).AddAsync(rater, new MovieId(movie), new Viewing(new DateOnly(2026, 1, 1), WatchOutcome.Finished), Cancellation);

    public Task RenameAsync(string account, string? buddyName) => _store.ReadAsync(context =>
        context.Users.Where(row => row.Id == account).ExecuteUpdateAsync(row => row.SetProperty(user => user.BuddyName, buddyName), Cancellation));

    /// <summary>Deletes an account, and tells nobody: what is held in memory stays as it is.</summary>
    public Task DeleteAsync(string account) => _store.ReadAsync(context => context.Users.Where(row => row.Id == account).ExecuteDeleteAsync(Cancellation));

    public Task ChangeCommunityAsync() => new DemoCommunity(_store).RemoveAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        Holder.Dispose();
        await _store.DisposeAsync();
    }

    private static async Task<RaterId> AddAsync(MovieRecsDbContext context, Rater rater, (int Movie, double Stars)[] ratings)
    {
        context.Raters.Add(rater);
        await context.SaveChangesAsync(Cancellation);
        context.Ratings.AddRange(ratings.Select(rating => new StoredRating { RaterId = rater.Id, MovieId = new MovieId(rating.Movie), Stars = Some.Rating(0, rating.Movie, rating.Stars).Stars, RatedAt = 1 }));
        await context.SaveChangesAsync(Cancellation);
        return rater.Id;
    }

    private static async Task<BuddiesView> NotNullAsync(Task<BuddiesView?> view)
    {
        BuddiesView? found = await view;
        Assert.NotNull(found);
        return found;
    }
}
