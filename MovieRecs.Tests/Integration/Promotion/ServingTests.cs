using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Tests.Integration.Training;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Promotion;

/// <summary>What serves after an admin's word, and after a restart.</summary>
public sealed class ServingTests : TrainingTest
{
    private static readonly AdminActor _ann = new(null, "Ann");

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

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task Restart_AfterARollBack_ServesWhatWasRolledBackToOrWhatServedBefore(bool isItsFileGone, int served)
    {
        await using (TrainingSite before = await CreateAsync())
        {
            await before.StartAsync();
            await before.TrainAsync();
            await before.KeepAsync(SomePersona.Impossible);
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
            await before.KeepAsync(SomePersona.Impossible);
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
    public async Task AskAgain_ThePersonaIsGone_LetsItWait()
    {
        await using TrainingSite site = await CreateAsync();
        await site.StartAsync();
        int id = await site.KeepAsync(SomePersona.Impossible);
        await site.TrainOnceAsync();
        await site.Gate.ChangeAsync(store => PersonaStore.DeleteAsync(store, id));

        AdminDeed deed = await site.Promoter.AskAgainAsync(2);

        Assert.Equal("Snapshot 2 passes every gate", deed.Text);
        Assert.Equal((1, SnapshotState.Candidate), (site.Models.Served!.Snapshot, (await site.Records.ListAsync(Cancellation))[0].State));
    }
}
