using Microsoft.EntityFrameworkCore;
using MovieRecs.Tests.Integration.Training;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Promotion;

/// <summary>What serves after a training.</summary>
public sealed class PromotionTests : TrainingTest
{
    private static readonly AdminActor _ann = new(null, "Ann");

    [Fact]
    public async Task Train_EveryGatePasses_ServesTheNewOneAndWritesItDown()
    {
        await using TrainingSite site = await CreateAsync();
        await site.StartAsync();

        await site.TrainAsync();

        Assert.Equal(2, site.Models.Served!.Snapshot);
        Assert.Equal([(2, SnapshotState.Promoted), (1, SnapshotState.Promoted)], (await site.Records.ListAsync(Cancellation)).Select(known => (known.Number, known.State)));
        AuditEntry entry = (await site.Audit.ListAsync(1, cancellationToken: Cancellation))[0];
        Assert.Equal((AuditVerb.Promote, "the site", "Snapshot 2 passed every gate and serves, in place of snapshot 1"), (entry.Verb, entry.Actor, entry.Text));
    }

    [Fact]
    public async Task Train_APersonaIsServedBadly_HoldsItBackAndSaysWhy()
    {
        await using TrainingSite site = await CreateAsync();
        await site.StartAsync();
        ServedModel served = site.Models.Served!;
        await site.KeepAsync(SomePersona.Impossible);

        await site.TrainOnceAsync();

        Assert.Same(served, site.Models.Served);
        KnownSnapshot candidate = (await site.Records.ListAsync(Cancellation))[0];
        Assert.Equal((2, SnapshotState.HeldBack, false), (candidate.Number, candidate.State, candidate.Verdict!.Passes));
        AuditEntry entry = (await site.Audit.ListAsync(1, cancellationToken: Cancellation))[0];
        Assert.Equal(AuditVerb.HoldBack, entry.Verb);
        Assert.StartsWith("Snapshot 2 is held back: “Critic” should get Ran not among the top 20: it is number ", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Train_ThePersonaIsSwitchedOff_IsNotAsked()
    {
        await using TrainingSite site = await CreateAsync();
        await site.StartAsync();
        int id = await site.KeepAsync(SomePersona.Impossible);
        await site.Gate.ChangeAsync(store => PersonaStore.SwitchAsync(store, id, isActive: false));

        await site.TrainAsync();

        Assert.Equal(2, site.Models.Served!.Snapshot);
    }

    [Fact]
    public async Task Train_SettingsSayByHand_Waits()
    {
        await using TrainingSite site = await CreateAsync(promotion: new PromotionOptions { Automatic = false });
        await site.StartAsync();

        await site.TrainOnceAsync();

        Assert.Equal(1, site.Models.Served!.Snapshot);
    }

    [Fact]
    public async Task HeldBack_NothingHasChangedSince_IsNotTrainedAgainNorAfterARestart()
    {
        await using (TrainingSite site = await CreateAsync())
        {
            await site.StartAsync();
            await site.KeepAsync(SomePersona.Impossible);
            await site.TrainOnceAsync(ChangeCommunityAsync);
            int reads = site.Ratings.Reads;

            await LookedAgainAsync();
            await PassAsync(TimeSpan.FromMinutes(120));
            await LookedAgainAsync();

            Assert.Equal(reads, site.Ratings.Reads);
            Assert.Equal(1, site.Models.Served!.Snapshot);
        }

        await using TrainingSite after = await CreateAsync();
        await after.StartAsync();
        await LookedAgainAsync();

        Assert.Equal((1, 0), (after.Models.Served!.Snapshot, after.Ratings.Reads));
    }

    [Fact]
    public async Task First_AGateFails_ServesAllTheSameAndKeepsWhatItSaid()
    {
        await using TrainingSite site = await CreateAsync();
        await site.KeepAsync(SomePersona.Impossible);

        await site.StartAsync();

        KnownSnapshot first = Assert.Single(await site.Records.ListAsync(Cancellation));
        Assert.Equal((1, SnapshotState.Promoted, false), (site.Models.Served!.Snapshot, first.State, first.Verdict!.Passes));
    }

    [Fact]
    public async Task First_AnAdminHasPutAnotherInServiceMeanwhile_IsACandidateLikeAny()
    {
        await using TrainingSite site = await CreateAsync();
        await site.StartAsync();
        await site.TrainAsync();
        ServedModel served = site.Models.Served!;
        await site.KeepAsync(SomePersona.Impossible);
        int late = await site.Promoter.WriteAsync(served.Recommender.Model.Snapshot, null, Cancellation);

        await site.Promoter.ServeFirstAsync(served.Recommender, late, Cancellation);

        Assert.Same(served, site.Models.Served);
        Assert.Equal((late, SnapshotState.HeldBack), ((await site.Records.ListAsync(Cancellation))[0].Number, (await site.Records.ListAsync(Cancellation))[0].State));
    }

    [Fact]
    public async Task Train_ManyAreHeldBack_NeverDeletesWhatServesNorWhatServedBefore()
    {
        await using TrainingSite site = await CreateAsync(new TrainingOptions { HoldoutShare = 0, PredictStars = false, KeepSnapshots = 1 });
        await site.StartAsync();
        await site.TrainAsync();
        await site.KeepAsync(SomePersona.Impossible);

        await site.TrainOnceAsync();
        await site.TrainOnceAsync();

        Assert.Equal([4, 2, 1], site.Snapshots.List().Select(entry => entry.Number));
        await site.Promoter.ServeAsync(1, 2, _ann);
        Assert.Equal(1, site.Models.Served!.Snapshot);
    }

    [Fact]
    public async Task Train_DiskIsFull_SaysSoAndNothingElseChanges()
    {
        await using TrainingSite site = await CreateAsync();
        await site.StartAsync();
        ServedModel served = site.Models.Served!;
        site.Room = 100;

        await site.TrainOnceAsync();

        Assert.Contains("No space left on device). Make room on the disk", site.Status.Problem, StringComparison.Ordinal);
        Assert.Same(served, site.Models.Served);
        Assert.Equal(["model-000001.snapshot"], Directory.GetFiles(site.Snapshots.Path).Select(Path.GetFileName));
        Assert.Equal(1, await Store.ReadAsync(store => store.Snapshots.CountAsync(Cancellation)));
    }
}
