using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Training;

/// <summary>What a restart serves, and whether it trains.</summary>
public sealed class RestartTests : TrainingTest
{
    public static TheoryData<Func<ModelFacts, ModelFacts>> OtherFacts => new(
        facts => facts with { CodeVersion = "0.0.1" },
        facts => facts with { Settings = facts.Settings with { Hybrid = new() { Content = 0.3f } } },
        facts => facts with { IsComplete = false });

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
        StoreFact copied = await Store.ReadAsync(context => context.Facts.SingleAsync(fact => fact.Name == StoreFact.CommunityVersion));
        await ChangeCommunityAsync();
        await using (TrainingSite before = await CreateAsync())
            await before.StartAsync();
        await Store.ReadAsync(context => context.Facts.Where(fact => fact.Name == StoreFact.CommunityVersion)
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

        string newest = Directory.GetFiles(Path.Combine(Folder, "snapshots")).Order(StringComparer.Ordinal).Last();
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

        await using TrainingSite after = await TrainingSite.CreateAsync(other, Folder, Clock);
        Recommender served = await after.StartAsync();

        Assert.Equal(0, served.Model.Facts.Movies);
        Assert.Equal("It was trained on another store than the one that is here now.", after.Snapshots.List()[1].Problem);
    }
}
