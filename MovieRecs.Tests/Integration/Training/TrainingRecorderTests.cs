using Microsoft.EntityFrameworkCore;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Training;

/// <summary>What the list of runs says about trainings.</summary>
public sealed class TrainingRecorderTests : TrainingTest
{
    [Fact]
    public async Task Training_Done_IsARunWithItsSnapshot()
    {
        await RateAsync(1, 9);
        await using TrainingSite site = await CreateAsync();

        await site.StartAsync();

        Run run = Assert.Single(await RunsAsync());
        Assert.Equal((RunKind.Training, RunState.Done, 1, null, null), (run.Kind, run.State, run.Snapshot, run.By, run.Problem));
    }

    [Fact]
    public async Task Training_Cancelled_IsSaidSo()
    {
        await RateAsync(1, 9);
        await using TrainingSite site = await CreateAsync();
        site.Ratings.Close();
        await site.Worker.StartAsync(Cancellation);
        await site.WhenAsync(status => status.IsTraining);

        site.Worker.Cancel();
        await site.WhenAsync(status => status.WasCancelled);

        Assert.Equal(RunState.Cancelled, Assert.Single(await RunsAsync()).State);
    }

    [Fact]
    public async Task Training_ProgramEnds_IsInterrupted()
    {
        await RateAsync(1, 9);
        await using (TrainingSite site = await CreateAsync())
        {
            site.Ratings.Close();
            await site.Worker.StartAsync(Cancellation);
            await site.WhenAsync(status => status.IsTraining);
        }

        Assert.Equal(RunState.Interrupted, Assert.Single(await RunsAsync()).State);
    }

    [Fact]
    public async Task Training_AnEvaluationIsAtWork_WaitsForItsTurn()
    {
        await RateAsync(1, 9);
        await using TrainingSite site = await CreateAsync();
        WorkTurn evaluation = await site.Lane.EnterEvaluationAsync(Cancellation);
        TaskCompletionSource isAskedFor = new(TaskCreationOptions.RunContinuationsAsynchronously);
        bool isOver = false;
        List<bool> trainedAfter = [];
        site.Board.Changed += () => isAskedFor.TrySetResult();
        site.Worker.Changed += () => trainedAfter.AddRange(site.Status.IsTraining ? [isOver] : []);

        Task training = site.StartAsync();
        await isAskedFor.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        Assert.NotNull(site.Models.Current);
        isOver = true;
        evaluation.Dispose();
        await training;

        Assert.NotEmpty(trainedAfter);
        Assert.DoesNotContain(false, trainedAfter);
    }

    [Fact]
    public async Task Training_ItsEndCanNotBeWritten_IsWrittenAtALaterLook()
    {
        await RateAsync(1, 9);
        await using TrainingSite site = await CreateAsync();
        site.Ratings.Close();
        await site.Worker.StartAsync(Cancellation);
        await site.WhenAsync(status => status.IsTraining);
        await ExecuteAsync("ALTER TABLE Runs RENAME TO Elsewhere");
        site.Ratings.Open();
        await site.WhenAsync(status => !status.IsTraining);
        long endedAt = Clock.GetUtcNow().ToUnixTimeSeconds();
        await ExecuteAsync("ALTER TABLE Elsewhere RENAME TO Runs");
        Assert.Equal(RunState.Running, Assert.Single(await RunsAsync()).State);

        await PassAsync(TimeSpan.FromMinutes(5));
        await LookedAgainAsync();

        Run run = Assert.Single(await RunsAsync());
        Assert.Equal((RunState.Done, endedAt, 1), (run.State, run.EndedAt, run.Snapshot));
    }

    private Task<int> ExecuteAsync(string sql) => Store.ReadAsync(store => store.Database.ExecuteSqlRawAsync(sql, Cancellation));

    private Task<Run[]> RunsAsync() => Store.ReadAsync(store => store.Runs.AsNoTracking().ToArrayAsync(Cancellation));
}
