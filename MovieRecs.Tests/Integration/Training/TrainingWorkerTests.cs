using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Starter;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Training;

public sealed class TrainingWorkerTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("movierecs-training-").FullName;
    private RealStore _store = null!;
    private RaterId _ann;

    public static TheoryData<Func<ModelFacts, ModelFacts>> OtherFacts => new(
        facts => facts with { CodeVersion = "0.0.1" },
        facts => facts with { Settings = facts.Settings with { Hybrid = new() { Content = 0.3f } } },
        facts => facts with { IsComplete = false });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await RealStore.CreateAsync();
        await _store.AddMoviesAsync("Heat", "Ran", "Alien");
        _ann = await _store.AddRaterAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Worker_AfterTheDemoIsRemoved_ServesAModelAndACatalogueWithoutIt()
    {
        await using SiteFactory site = new();
        Recommender first = await Trainings.FirstAsync(site.Services);
        Assert.True(first.Model.Facts.Ratings > 0);

        Recommender second = await Trainings.NextAsync(site.Services, () => site.Services.GetRequiredService<DemoCommunity>().RemoveAsync(Cancellation));

        Assert.Equal(0, second.Model.Facts.Ratings);
        Assert.Equal(first.Model.Facts.Movies, second.Model.Facts.Movies);
        Assert.False(site.Services.GetRequiredService<CatalogueHolder>().Current.HasDemoCommunity);
        Assert.Null(site.Services.GetRequiredService<TrainingWorker>().Status.Problem);
    }

    [Fact]
    public async Task Worker_AnHourAfterSomebodyRated_LearnsFromIt()
    {
        await using TrainingSite site = await CreateAsync();
        Recommender first = await site.StartAsync();

        await RateAsync(1, 9);
        Recommender second = await site.NextAsync(() => PassAsync(TimeSpan.FromMinutes(61)));

        Assert.Equal((0, 1), (first.Model.Facts.Ratings, second.Model.Facts.Ratings));
    }

    [Fact]
    public async Task Worker_FewerRatingsThanTheSetting_WaitsForTheRest()
    {
        await using TrainingSite site = await CreateAsync(new TrainingOptions { HoldoutShare = 0, PredictStars = false, RetrainAfterRatings = 2 });
        Recommender first = await site.StartAsync();
        await RateAsync(1, 9);
        await PassAsync(TimeSpan.FromMinutes(61));
        await LookedAgainAsync();
        Assert.Same(first, site.Models.Current);

        await RateAsync(2, 4);
        Recommender second = await site.NextAsync(() => PassAsync(TimeSpan.FromMinutes(2)));

        Assert.Equal(2, second.Model.Facts.Ratings);
    }

    [Fact]
    public async Task Worker_SomebodyWithRatingsLeft_TrainsWithoutThemOnceTheMinutesHavePassed()
    {
        await RateAsync(1, 9);
        await using TrainingSite site = await CreateAsync();
        Recommender first = await site.StartAsync();
        await LeaveAsync(_ann);
        await PassAsync(TimeSpan.FromMinutes(59));
        await LookedAgainAsync();
        Assert.Same(first, site.Models.Current);

        Recommender second = await site.NextAsync(() => PassAsync(TimeSpan.FromMinutes(1)));

        Assert.Equal((1, 0), (first.Model.Facts.Ratings, second.Model.Facts.Ratings));
        await PassAsync(TimeSpan.FromMinutes(61));
        await LookedAgainAsync();
        Assert.Same(second, site.Models.Current);
    }

    [Fact]
    public async Task Worker_BeforeTheMinutesOfTheSettingHavePassed_DoesNotTrain()
    {
        await using TrainingSite site = await CreateAsync(new TrainingOptions { HoldoutShare = 0, PredictStars = false, RetrainMinutes = 10 });
        Recommender first = await site.StartAsync();
        await RateAsync(1, 9);
        await PassAsync(TimeSpan.FromMinutes(9));
        await LookedAgainAsync();
        Assert.Same(first, site.Models.Current);

        Recommender second = await site.NextAsync(() => PassAsync(TimeSpan.FromMinutes(2)));

        Assert.Equal(1, second.Model.Facts.Ratings);
    }

    [Fact]
    public async Task Start_MoviesCameSinceTheCatalogueWasRead_HasThemInTheFirstModel()
    {
        await using TrainingSite site = await CreateAsync();
        await _store.ReadAsync(context =>
        {
            context.Movies.Add(Some.Movie(4, "Solaris"));
            return context.SaveChangesAsync();
        });

        Recommender first = await site.StartAsync();

        Assert.Equal(4, first.Model.Movies.Count);
    }

    [Fact]
    public async Task Start_RatingsAreStillBeingRead_ServesByTheFilmsStatistics()
    {
        await RateAsync(2, 9);
        await using TrainingSite site = await CreateAsync();
        site.Ratings.Close();
        await site.Worker.StartAsync(Cancellation);
        Recommender served = await site.Models.GetAsync(Cancellation);

        Assert.Equal(TrainingStep.Reading, site.Status.Step);
        Assert.Equal((0, 1), (served.Model.Popularity.Liked(0), served.Model.Popularity.Liked(1)));
    }

    [Fact]
    public async Task Restart_StoreUnchanged_ServesTheSnapshotWithoutTraining()
    {
        await RateAsync(1, 9);
        ModelFacts facts;
        await using (TrainingSite before = await CreateAsync())
            facts = (await before.StartAsync()).Model.Facts;
        await PassAsync(TimeSpan.FromMinutes(30));

        await using TrainingSite after = await CreateAsync();
        Recommender restored = await after.StartAsync();
        await LookedAgainAsync();

        Assert.Equal(facts, restored.Model.Facts);
        Assert.Same(restored, after.Models.Current);
        Assert.Equal(0, after.Ratings.Reads);
        Assert.Equal(1, after.Models.Served!.Snapshot);
    }

    [Fact]
    public async Task Restart_FirstTrainingWasCancelledBeforeItsStars_GetsThem()
    {
        await RateAsync(1, 9);
        TrainingOptions options = new() { HoldoutShare = 0 };
        await using (TrainingSite before = await CreateAsync(options))
        {
            before.CancelAt(TrainingStep.FittingStars);
            await before.Worker.StartAsync(Cancellation);
            await before.WhenAsync(status => status.WasCancelled);
            Assert.Equal(1, before.Models.Served!.Snapshot);
            Assert.Null(before.Models.Current!.Model.Stars);
        }

        await using TrainingSite after = await CreateAsync(options);
        await after.Worker.StartAsync(Cancellation);
        await after.WhenAsync(_ => after.Models.Current?.Model.Stars is not null);

        Assert.True(after.Models.Current!.Model.Facts.IsComplete);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 0.3)]
    public async Task Restart_MoreIsAskedForThanTheSnapshotHas_TrainsOnceOnAQuietSite(bool predictStars, double holdoutShare)
    {
        await RateAsync(1, 9);
        await RateAsync(2, 8);
        await using (TrainingSite before = await CreateAsync())
            await before.StartAsync();

        await using TrainingSite after = await CreateAsync(new TrainingOptions { PredictStars = predictStars, HoldoutShare = holdoutShare });
        await after.Worker.StartAsync(Cancellation);
        await after.WhenAsync(status => after.Models.Served?.Snapshot == 2 && !status.IsTraining);
        await LookedAgainAsync();

        Assert.Equal((predictStars, holdoutShare > 0), (after.Models.Current!.Model.Stars is not null, after.Models.Current.Model.Facts.Holdout is not null));
        Assert.Equal(1, after.Ratings.Reads);
    }

    [Theory]
    [MemberData(nameof(OtherFacts), DisableDiscoveryEnumeration = true)]
    public async Task Restart_SnapshotOfAnotherProgramOrOtherSettings_ServesItAndTrains(Func<ModelFacts, ModelFacts> change)
    {
        await using (TrainingSite before = await CreateAsync())
        {
            ModelSnapshot snapshot = (await before.StartAsync()).Model.Snapshot;
            before.Snapshots.Write(snapshot with { Facts = change(snapshot.Facts) }, 1);
        }

        await using TrainingSite after = await CreateAsync();
        after.Ratings.Close();
        await after.Worker.StartAsync(Cancellation);
        await after.WhenAsync(status => status.IsTraining);

        Assert.Equal(1, after.Models.Served!.Snapshot);
    }

    [Fact]
    public async Task Restart_CommunityChangedInBetween_ServesTheSnapshotFirstAndTrainsThen()
    {
        ModelFacts facts;
        await using (TrainingSite before = await CreateAsync())
            facts = (await before.StartAsync()).Model.Facts;
        await RateAsync(1, 9);
        await ChangeCommunityAsync();

        await using TrainingSite after = await CreateAsync();
        after.Ratings.Close();
        await after.Worker.StartAsync(Cancellation);
        await after.WhenAsync(status => status.IsTraining);
        Assert.Equal(facts, after.Models.Current!.Model.Facts);
        Recommender second = await after.NextAsync(() =>
        {
            after.Ratings.Open();
            return Task.CompletedTask;
        });

        Assert.Equal(1, second.Model.Facts.Ratings);
        Assert.Equal(2, after.Models.Served!.Snapshot);
    }

    [Fact]
    public async Task Restart_StoreRestoredFromACopyAndChangedOtherwise_Trains()
    {
        await ChangeCommunityAsync();
        StoreFact copied = await _store.ReadAsync(context => context.Facts.SingleAsync(fact => fact.Name == StoreFact.CommunityVersion));
        await ChangeCommunityAsync();
        await using (TrainingSite before = await CreateAsync())
            await before.StartAsync();
        await _store.ReadAsync(context => context.Facts.Where(fact => fact.Name == StoreFact.CommunityVersion)
            .ExecuteUpdateAsync(fact => fact.SetProperty(row => row.Value, copied.Value)));
        await ChangeCommunityAsync();

        await using TrainingSite after = await CreateAsync();
        await after.Worker.StartAsync(Cancellation);
        await after.WhenAsync(status => after.Models.Served?.Snapshot == 2 && !status.IsTraining);

        Assert.Equal(1, after.Ratings.Reads);
    }

    [Fact]
    public async Task Restart_NewestSnapshotDamaged_ServesTheOneBeforeAndReportsIt()
    {
        await using (TrainingSite before = await CreateAsync())
        {
            await before.StartAsync();
            await before.TrainAsync();
        }

        string newest = Directory.GetFiles(Path.Combine(_folder, "snapshots")).Order(StringComparer.Ordinal).Last();
        byte[] damaged = File.ReadAllBytes(newest);
        damaged[^1] ^= 1;
        File.WriteAllBytes(newest, damaged);

        await using TrainingSite after = await CreateAsync();
        await after.StartAsync();

        Assert.Equal(1, after.Models.Served!.Snapshot);
        Assert.Equal("It is damaged: its content doesn't match its checksum.", after.Snapshots.List()[0].Problem);
    }

    [Fact]
    public async Task Restart_WithTheSnapshotsOfAnotherStore_TrainsOnThisOne()
    {
        await using (TrainingSite before = await CreateAsync())
            await before.StartAsync();
        await using RealStore other = await RealStore.CreateAsync();

        await using TrainingSite after = await TrainingSite.CreateAsync(other, _folder, _clock);
        Recommender served = await after.StartAsync();

        Assert.Equal(0, served.Model.Facts.Movies);
        Assert.Equal("It was trained on another store than the one that is here now.", after.Snapshots.List()[1].Problem);
    }

    [Fact]
    public async Task Cancel_WhileATrainingRuns_LeavesTheServedSnapshotAndNoFile()
    {
        await using TrainingSite site = await CreateAsync();
        await site.StartAsync();
        ServedModel served = site.Models.Served!;
        site.Ratings.Close();
        site.Worker.TrainNow();
        await site.WhenAsync(status => status.IsTraining);

        site.Worker.Cancel();
        await site.WhenAsync(status => status.WasCancelled);

        Assert.Same(served, site.Models.Served);
        Assert.Equal(["model-000001.snapshot"], Directory.GetFiles(site.Snapshots.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Cancel_OfATrainingAfterAnImport_IsNotBegunAgainAtOnceButOnDemand()
    {
        await using TrainingSite site = await CreateAsync();
        await site.StartAsync();
        site.Ratings.Close();
        await ChangeCommunityAsync();
        await site.WhenAsync(status => status.IsTraining);
        site.Worker.Cancel();
        await site.WhenAsync(status => status.WasCancelled);
        site.Ratings.Open();
        int reads = site.Ratings.Reads;

        await LookedAgainAsync();
        Assert.Equal(reads, site.Ratings.Reads);

        await site.TrainAsync();
        Assert.Equal(2, site.Models.Served!.Snapshot);
    }

    [Fact]
    public async Task TrainNow_SnapshotCanNotBeWritten_SaysSoAndTheServedOneStays()
    {
        await using TrainingSite site = await CreateAsync();
        await site.StartAsync();
        ServedModel served = site.Models.Served!;
        Directory.CreateDirectory(Path.Combine(site.Snapshots.Path, "model-000002.snapshot"));

        site.Worker.TrainNow();
        await site.WhenAsync(status => status.Problem is not null);

        Assert.Contains($"can't be written to {site.Snapshots.Path}", site.Status.Problem, StringComparison.Ordinal);
        Assert.Same(served, site.Models.Served);
    }

    [Fact]
    public async Task Start_TrainingFailsForNoKnownReason_SaysSoAndIsTriedAgainAfterAWhile()
    {
        await using TrainingSite site = await CreateAsync();
        site.Ratings.Break();
        await site.Worker.StartAsync(Cancellation);
        await site.WhenAsync(status => status.Problem is not null);
        Assert.Equal("The training failed (Sequence contains no elements.). The server's log has the details.", site.Status.Problem);

        await LookedAgainAsync();
        Assert.Equal(1, site.Ratings.Reads);

        site.Ratings.Open();
        await site.NextAsync(() => PassAsync(TimeSpan.FromMinutes(60)));
        Assert.Null(site.Status.Problem);
    }

    [Fact]
    public async Task Cancel_TrainingMayFollowTrainingAtOnce_IsNotBegunAgainForTenMinutes()
    {
        await using TrainingSite site = await CreateAsync(new TrainingOptions { HoldoutShare = 0, PredictStars = false, RetrainMinutes = 0 });
        await site.StartAsync();
        site.Ratings.Close();
        await ChangeCommunityAsync();
        await site.WhenAsync(status => status.IsTraining);
        site.Worker.Cancel();
        await site.WhenAsync(status => status.WasCancelled);
        site.Ratings.Open();
        int reads = site.Ratings.Reads;

        await PassAsync(TimeSpan.FromMinutes(9));
        await LookedAgainAsync();
        Assert.Equal(reads, site.Ratings.Reads);

        await site.NextAsync(() => PassAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal(reads + 1, site.Ratings.Reads);
    }

    [Fact]
    public async Task Worker_StoreCanNotBeLookedAt_SaysSoAndForgetsNothingOfAFailedTraining()
    {
        await using TrainingSite site = await CreateAsync();
        await site.StartAsync();
        site.Ratings.Break();
        site.Worker.TrainNow();
        await site.WhenAsync(status => status.Problem is not null);
        TrainingStatus failed = site.Status;

        site.Looks.IsBroken = true;
        await site.WhenAsync(status => status.LookProblem is not null);
        Assert.Equal(failed.Problem, site.Status.Problem);

        site.Looks.IsBroken = false;
        await site.WhenAsync(status => status.LookProblem is null);
        Assert.Equal(failed, site.Status);
    }

    [Fact]
    public async Task Start_SnapshotsCanNotBeWritten_ServesFromMemoryAndSaysSo()
    {
        await RateAsync(1, 9);
        File.WriteAllText(Path.Combine(_folder, "snapshots"), "a file stands where the folder belongs");

        await using TrainingSite site = await CreateAsync();
        await site.StartAsync();

        Assert.Null(site.Models.Served!.Snapshot);
        Assert.Equal(1, site.Models.Current!.Model.Facts.Ratings);
        Assert.NotNull(site.Status.Problem);
    }

    [Fact]
    public async Task Start_WithAHoldout_KeepsTheFiguresInTheSnapshot()
    {
        await RateAsync(1, 9);
        await RateAsync(2, 8);
        await RateAsync(3, 10);
        await using (TrainingSite before = await CreateAsync(new TrainingOptions { HoldoutShare = 0.3 }))
            await before.StartAsync();

        await using TrainingSite after = await CreateAsync();
        HoldoutFigures? holdout = (await after.StartAsync()).Model.Facts.Holdout;

        Assert.Equal((1, 1, 1), (holdout?.People, holdout?.Ratings, holdout?.RankedPeople));
        Assert.InRange(holdout!.NdcgAt10!.Value, 0, 1);
        Assert.InRange(holdout.Rmse!.Value, 0, 4.5);
        Assert.NotNull(after.Models.Current!.Model.Stars);
        Assert.Single(after.Snapshots.List());
    }

    [Fact]
    public async Task TrainNow_WhilePeopleBrowse_NobodyNoticesTheSwap()
    {
        await RateAsync(1, 9);
        await using TrainingSite site = await CreateAsync();
        Recommender first = await site.StartAsync();
        using CancellationTokenSource closing = new();
        Task<int>[] visitors = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() => Browse(site.Models, closing.Token), Cancellation))];

        for (int training = 0; training < 3; training++)
            await site.TrainAsync();
        await closing.CancelAsync();

        Assert.All(await Task.WhenAll(visitors), pages => Assert.True(pages > 0));
        Assert.NotSame(first, site.Models.Current);
        Assert.Equal(4, site.Models.Served!.Snapshot);
    }

    /// <summary>How many pages somebody saw.</summary>
    private static int Browse(ModelHolder models, CancellationToken closing)
    {
        UserProfile profile = SomeModel.Profile((1, 4.5));
        int pages = 0;
        do
        {
            Assert.NotEmpty(models.Current!.HomeRows(profile, SomeModel.ShortRows));
            pages++;
        }
        while (!closing.IsCancellationRequested);
        return pages;
    }

    private Task<TrainingSite> CreateAsync(TrainingOptions? options = null) => TrainingSite.CreateAsync(_store, _folder, _clock, options);

    private Task RateAsync(int movie, int halfSteps) => new RatingWriter(_store, _clock).SetAsync(_ann, new MovieId(movie), Stars.FromHalfSteps(halfSteps), Cancellation);

    /// <summary>What the deletion of an account leaves of its ratings and the store's facts.</summary>
    private Task<int> LeaveAsync(RaterId rater) => _store.ReadAsync(async context =>
    {
        await context.Database.OpenConnectionAsync(Cancellation);
        CommunityVersion.RenewDeletions((SqliteConnection)context.Database.GetDbConnection());
        return await context.Ratings.Where(rating => rating.RaterId == rater).ExecuteDeleteAsync(Cancellation);
    });

    private Task ChangeCommunityAsync() => new DemoCommunity(_store).RemoveAsync(Cancellation);

    /// <summary>The worker has thought about the store as it is now to the end: it waits after each look, and at no other time.</summary>
    private Task LookedAgainAsync() => _clock.WaitedForTwiceMoreAsync(Cancellation);

    private Task PassAsync(TimeSpan time)
    {
        _clock.Advance(time);
        return Task.CompletedTask;
    }
}
