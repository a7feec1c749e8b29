using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Tests.Integration.Training;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Promotion;

/// <summary>What serves after a training, after an admin's word, and after a restart.</summary>
public sealed class PromotionTests : TrainingTest
{
    private static readonly AdminActor _ann = new(null, "Ann");

    /// <summary>Of three films somebody who has rated one is offered both others, so this can't be.</summary>
    private static readonly Persona _impossible = new("Critic")
    {
        Ratings = [new PersonaRating(new MovieId(1), Some.Rating(0, 1, 5).Stars, null)],
        Rules = [new PersonaRule(RuleKind.HasNot, 20) { Movie = new MovieId(2) }],
    };

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
        await site.KeepAsync(_impossible);

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
        int id = await site.KeepAsync(_impossible);
        await site.Gate.ChangeAsync(store => PersonaStore.SwitchAsync(store, id, isActive: false));

        await site.TrainAsync();

        Assert.Equal(2, site.Models.Served!.Snapshot);
    }

    [Fact]
    public async Task HeldBack_NothingHasChangedSince_IsNotTrainedAgainNorAfterARestart()
    {
        await using (TrainingSite site = await CreateAsync())
        {
            await site.StartAsync();
            await site.KeepAsync(_impossible);
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
        await site.KeepAsync(_impossible);

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
        await site.KeepAsync(_impossible);
        int late = await site.Promoter.WriteAsync(served.Recommender.Model.Snapshot, null, Cancellation);

        await site.Promoter.ServeFirstAsync(served.Recommender, late, Cancellation);

        Assert.Same(served, site.Models.Served);
        Assert.Equal((late, SnapshotState.HeldBack), ((await site.Records.ListAsync(Cancellation))[0].Number, (await site.Records.ListAsync(Cancellation))[0].State));
    }

    [Fact]
    public async Task Serve_AnEarlierOne_PutsPromotionOnHoldUntilItIsReleased()
    {
        await using TrainingSite site = await CreateAsync();
        await site.StartAsync();
        await site.TrainAsync();

        AdminDeed deed = await site.Promoter.ServeAsync(1, 2, _ann);
        Assert.Equal((1, "Snapshot 1 is back in service, in place of 2"), (site.Models.Served!.Snapshot, deed.Text));
        Assert.Equal("Ann", (await site.Records.HoldAsync(Cancellation))!.By);

        await site.TrainOnceAsync();
        Assert.Equal(1, site.Models.Served!.Snapshot);
        KnownSnapshot waiting = (await site.Records.ListAsync(Cancellation))[0];
        Assert.Equal((3, SnapshotState.Candidate, true), (waiting.Number, waiting.State, waiting.Verdict!.Passes));

        await site.Promoter.SetHoldAsync(isOnHold: false, _ann);
        await site.TrainAsync();
        Assert.Equal(4, site.Models.Served!.Snapshot);
    }

    [Fact]
    public async Task Train_SettingsSayByHand_Waits()
    {
        await using TrainingSite site = await CreateAsync(promotion: new PromotionOptions { Automatic = false });
        await site.StartAsync();

        await site.TrainOnceAsync();

        Assert.Equal(1, site.Models.Served!.Snapshot);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task Restart_AfterARollBack_ServesWhatWasRolledBackToOrWhatServedBefore(bool isItsFileGone, int served)
    {
        await using (TrainingSite before = await CreateAsync())
        {
            await before.StartAsync();
            await before.TrainAsync();
            await before.KeepAsync(_impossible);
            await before.TrainOnceAsync();
            await before.Promoter.ServeAsync(1, 2, _ann);
            if (isItsFileGone)
                File.Delete(Path.Combine(before.Snapshots.Path, "model-000001.snapshot"));
        }

        await using TrainingSite after = await CreateAsync();
        await after.StartAsync();

        Assert.Equal((served, 0), (after.Models.Served!.Snapshot, after.Ratings.Reads));
    }

    [Fact]
    public async Task Restart_OnlyOneThatWasHeldBackIsLeft_ServesThatRatherThanNothing()
    {
        await using (TrainingSite before = await CreateAsync())
        {
            await before.StartAsync();
            await before.KeepAsync(_impossible);
            await before.TrainOnceAsync();
            File.Delete(Path.Combine(before.Snapshots.Path, "model-000001.snapshot"));
        }

        await using TrainingSite after = await CreateAsync();
        await after.StartAsync();

        Assert.Equal(2, after.Models.Served!.Snapshot);
    }

    [Fact]
    public async Task Restart_TheProgramEndedBeforeTheGatesAnswered_AsksThemThen()
    {
        await using (TrainingSite before = await CreateAsync())
        {
            await before.StartAsync();
            ModelSnapshot snapshot = before.Models.Current!.Model.Snapshot;
            await before.Records.AddAsync(before.Snapshots.Write(snapshot), snapshot, isServed: false, Cancellation);
        }

        await using TrainingSite after = await CreateAsync();
        await after.StartAsync();
        await LookedAgainAsync();

        Assert.Equal((2, 0), (after.Models.Served!.Snapshot, after.Ratings.Reads));
    }

    [Fact]
    public async Task Serve_TwoAdminsAtOnce_OneIsToldThatTheOtherWasFirst()
    {
        await using TrainingSite site = await CreateAsync();
        await site.StartAsync();
        await site.TrainAsync();
        await site.TrainAsync();

        Task<AdminDeed>[] both = [Task.Run(() => site.Promoter.ServeAsync(1, 3, _ann), Cancellation), Task.Run(() => site.Promoter.ServeAsync(2, 3, new AdminActor(null, "Bob")), Cancellation)];
        await Task.WhenAny(Task.WhenAll(both));

        AdminException refused = Assert.IsType<AdminException>(Assert.Single(both, task => task.IsFaulted).Exception!.InnerException);
        Assert.Contains("meanwhile snapshot ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(both[0].IsFaulted ? 2 : 1, site.Models.Served!.Snapshot);
    }

    [Fact]
    public async Task Serve_ADamagedOne_SaysWhyAndWhatServesGoesOn()
    {
        await using TrainingSite site = await CreateAsync();
        await site.StartAsync();
        await site.TrainAsync();
        ServedModel served = site.Models.Served!;
        File.WriteAllText(Path.Combine(site.Snapshots.Path, "model-000001.snapshot"), "no snapshot");

        AdminException error = await Assert.ThrowsAsync<AdminException>(() => site.Promoter.ServeAsync(1, 2, _ann));

        Assert.Equal("Snapshot 1 can't be used, and what serves goes on. It is no snapshot: it doesn't begin as one.", error.Message);
        Assert.Same(served, site.Models.Served);
        Assert.Null(await site.Records.HoldAsync(Cancellation));
    }

    [Fact]
    public async Task Train_ManyAreHeldBack_NeverDeletesWhatServesNorWhatServedBefore()
    {
        await using TrainingSite site = await CreateAsync(new TrainingOptions { HoldoutShare = 0, PredictStars = false, KeepSnapshots = 1 });
        await site.StartAsync();
        await site.TrainAsync();
        await site.KeepAsync(_impossible);

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

    [Fact]
    public async Task AskAgain_ThePersonaIsGone_LetsItWait()
    {
        await using TrainingSite site = await CreateAsync();
        await site.StartAsync();
        int id = await site.KeepAsync(_impossible);
        await site.TrainOnceAsync();
        await site.Gate.ChangeAsync(store => PersonaStore.DeleteAsync(store, id));

        AdminDeed deed = await site.Promoter.AskAgainAsync(2);

        Assert.Equal("Snapshot 2 passes every gate", deed.Text);
        Assert.Equal((1, SnapshotState.Candidate), (site.Models.Served!.Snapshot, (await site.Records.ListAsync(Cancellation))[0].State));
    }
}
