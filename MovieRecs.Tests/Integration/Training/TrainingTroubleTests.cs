using MovieRecs.Tests.Support;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Training;

/// <summary>Trainings that are cancelled or fail: what goes on serving, what is said, and when it is tried again.</summary>
public sealed class TrainingTroubleTests : TrainingTest
{
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
        File.WriteAllText(Path.Combine(Folder, "snapshots"), "a file stands where the folder belongs");

        await using TrainingSite site = await CreateAsync();
        await site.StartAsync();

        Assert.Null(site.Models.Served!.Snapshot);
        Assert.Equal(1, site.Models.Current!.Model.Facts.Ratings);
        Assert.NotNull(site.Status.Problem);
    }
}
