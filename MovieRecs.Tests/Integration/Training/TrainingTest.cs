using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Starter;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Training;

/// <summary>A store of three films and one person, a clock that is moved by hand, and trainings on them.</summary>
public abstract class TrainingTest : IAsyncLifetime
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected ManualClock Clock { get; } = new();

    private protected RealStore Store { get; private set; } = null!;

    protected string Folder { get; } = Directory.CreateTempSubdirectory("movierecs-training-").FullName;

    protected RaterId Ann { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Store = await RealStore.CreateAsync();
        await Store.AddMoviesAsync("Heat", "Ran", "Alien");
        Ann = await Store.AddRaterAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected Task<TrainingSite> CreateAsync(TrainingOptions? options = null, PromotionOptions? promotion = null) => TrainingSite.CreateAsync(Store, Folder, Clock, options, promotion);

    protected Task RateAsync(int movie, int halfSteps) => new RatingWriter(new WriteGate(Store), Clock).SetAsync(Ann, new MovieId(movie), Stars.FromHalfSteps(halfSteps), Cancellation);

    /// <summary>What the deletion of an account leaves of its ratings and the store's facts.</summary>
    protected Task<int> LeaveAsync(RaterId rater) => Store.ReadAsync(async context =>
    {
        await context.Database.OpenConnectionAsync(Cancellation);
        CommunityVersion.RenewDetails((SqliteConnection)context.Database.GetDbConnection());
        return await context.Ratings.Where(rating => rating.RaterId == rater).ExecuteDeleteAsync(Cancellation);
    });

    protected Task ChangeCommunityAsync() => new DemoCommunity(Store).RemoveAsync(Cancellation);

    /// <summary>The worker has thought about the store as it is now to the end: it waits after each look, and at no other time.</summary>
    protected Task LookedAgainAsync() => Clock.WaitedForTwiceMoreAsync(Cancellation);

    protected Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return Task.CompletedTask;
    }
}
