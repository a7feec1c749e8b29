using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Runs;

public sealed class EvaluationWorkerTests : RunTest
{
    [Fact]
    public async Task Run_OfThreeModels_TellsEachStepAndKeepsWhatItFound()
    {
        List<(int Done, string Fold, string Model)> steps = [];
        Site.Board.Moved += () =>
        {
            if (Site.Board.Running?.Progress is { Total: > 0 } progress)
                steps.Add((progress.Done, progress.Fold, progress.Model));
        };
        int id = await Site.AddAsync(RunSite.SomeRequest(Dataset));

        await Site.StartAsync();
        Run run = await Site.EndedAsync(id);

        Assert.Equal((RunState.Done, 6, 6, null), (run.State, run.Done, run.Total, run.Problem));
        Assert.Equal(
            [(0, "1", "bias"), (1, "1", "item-knn"), (2, "1", "als"), (3, "2", "bias"), (4, "2", "item-knn"), (5, "2", "als"), (6, "", "")],
            steps.Distinct());
        EvaluationOutcome outcome = (await Site.Queries.OutcomeAsync(id, Cancellation))!;
        Assert.Equal(["bias", "item-knn", "als"], outcome.Report.Models.Select(model => model.Name));
        IReadOnlyList<MeasuredFigure> figures = await Site.Queries.FiguresAsync(id, Cancellation);
        Assert.Equal(outcome.Report.Models[1].Rmse, figures.Single(figure => figure is { Model: "item-knn", Figure: "rmse" }).Mean, 12);
        Assert.NotNull(figures.Single(figure => figure is { Model: "als", Figure: "mae" }).Deviation);
    }

    [Fact]
    public async Task Queue_TwoRuns_AreDoneInTheirOrderOneAtATime()
    {
        List<int> order = [];
        Site.Board.Moved += () =>
        {
            if (Site.Board.Running is { } running && order.LastOrDefault() != running.Id)
                order.Add(running.Id);
        };
        int first = await Site.AddAsync(RunSite.SomeRequest(Dataset));
        int second = await Site.AddAsync(RunSite.SomeRequest(Dataset) with { Models = ["bias"] });

        await Site.StartAsync();
        await Site.EndedAsync(second);

        Assert.Equal([first, second], order);
    }

    [Fact]
    public async Task Fingerprint_OtherModels_IsTheSameAndOfOtherQuestionsAnother()
    {
        RunRequest request = RunSite.SomeRequest(Dataset) with { Models = ["bias"] };
        int first = await Site.AddAsync(request);
        int otherModels = await Site.AddAsync(request with { Models = ["als"] });
        int otherSeed = await Site.AddAsync(request with { Seed = 43 });
        int otherFolds = await Site.AddAsync(request with { Folds = "3" });

        await Site.StartAsync();
        string[] fingerprints = [(await Site.EndedAsync(first)).Fingerprint!, (await Site.EndedAsync(otherModels)).Fingerprint!, (await Site.EndedAsync(otherSeed)).Fingerprint!, (await Site.EndedAsync(otherFolds)).Fingerprint!];

        Assert.Equal(fingerprints[0], fingerprints[1]);
        Assert.Equal(3, fingerprints.Distinct().Count());
    }

    [Fact]
    public async Task Cancel_WhileItRuns_KeepsNothingAndTheNextGoesOn()
    {
        int id = await Site.AddAsync(RunSite.SomeRequest(Dataset));
        int next = await Site.AddAsync(RunSite.SomeRequest(Dataset) with { Models = ["bias"] });
        Site.At(id, 2, () => Assert.True(Site.Worker.Cancel(id)));

        await Site.StartAsync();
        Run cancelled = await Site.EndedAsync(id);

        Assert.Equal((RunState.Cancelled, 2, 6), (cancelled.State, cancelled.Done, cancelled.Total));
        Assert.Null(await Site.Queries.OutcomeAsync(id, Cancellation));
        Assert.Empty(await Site.Queries.FiguresAsync(id, Cancellation));
        Assert.Equal(RunState.Done, (await Site.EndedAsync(next)).State);
    }

    [Fact]
    public async Task Cancel_WhileItWaits_NeverBegins()
    {
        int id = await Site.AddAsync(RunSite.SomeRequest(Dataset));
        int other = await Site.AddAsync(RunSite.SomeRequest(Dataset) with { Models = ["bias"] });

        Assert.True(await Site.Records.CancelWaitingAsync(id));
        await Site.StartAsync();
        await Site.EndedAsync(other);

        Assert.Equal((RunState.Cancelled, null), ((await Site.Queries.FindAsync(id, Cancellation))!.State, (await Site.Queries.FindAsync(id, Cancellation))!.StartedAt));
    }

    [Fact]
    public async Task Stop_WhileItRuns_IsInterruptedAndWhatWaitedGoesOnAfterwards()
    {
        int id = await Site.AddAsync(RunSite.SomeRequest(Dataset));
        int waiting = await Site.AddAsync(RunSite.SomeRequest(Dataset) with { Models = ["bias"] });
        TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using ManualResetEventSlim stopping = new();
        Site.At(id, 3, () =>
        {
            reached.SetResult();
            stopping.Wait(TimeSpan.FromMinutes(1), Cancellation);
        });
        await Site.StartAsync();
        await reached.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);

        Task stop = Site.Worker.StopAsync(CancellationToken.None);
        stopping.Set();
        await stop;
        await RestartAsync();

        Run interrupted = (await Site.Queries.FindAsync(id, Cancellation))!;
        Assert.Equal((RunState.Interrupted, 3, 6), (interrupted.State, interrupted.Done, interrupted.Total));
        await Site.StartAsync();
        Assert.Equal(RunState.Done, (await Site.EndedAsync(waiting)).State);
        int repeated = await Site.AddAsync(RunRequest.Of(interrupted));
        Assert.Equal(RunState.Done, (await Site.EndedAsync(repeated)).State);
    }

    [Fact]
    public async Task Start_AfterTheProgramWasKilled_SaysWhatWasInterrupted()
    {
        int id = await Site.AddAsync(RunSite.SomeRequest(Dataset));
        await Site.Records.BeginAsync(id, Cancellation);
        await Site.Records.ProgressAsync(id, 4, 6, Cancellation);
        int waiting = await Site.AddAsync(RunSite.SomeRequest(Dataset));
        await RestartAsync();

        await Site.Recovery.StartingAsync(Cancellation);

        Run interrupted = (await Site.Queries.FindAsync(id, Cancellation))!;
        Assert.Equal((RunState.Interrupted, 4, 6), (interrupted.State, interrupted.Done, interrupted.Total));
        Assert.Equal(RunState.Queued, (await Site.Queries.FindAsync(waiting, Cancellation))!.State);
    }

    [Fact]
    public async Task Start_TheStoreCouldNotBeWrittenThen_SaysLaterWhatWasInterruptedAndLeavesNewerRunsAlone()
    {
        int id = await Site.AddAsync(RunSite.SomeRequest(Dataset));
        await Site.Records.BeginAsync(id, Cancellation);
        await RestartAsync();
        await Site.ExecuteAsync("CREATE TRIGGER busy BEFORE UPDATE ON Runs BEGIN SELECT RAISE(ABORT, 'busy'); END");

        await Site.Recovery.StartingAsync(Cancellation);
        Assert.Equal(RunState.Running, (await Site.Queries.FindAsync(id, Cancellation))!.State);
        await Site.ExecuteAsync("DROP TRIGGER busy");
        int training = await Site.Records.AddAsync(RunKind.Training, "training", "{}", null, Cancellation);
        await Site.Records.BeginAsync(training, Cancellation);
        await Site.Recovery.RecoverAsync(Cancellation);

        Assert.Equal(RunState.Interrupted, (await Site.Queries.FindAsync(id, Cancellation))!.State);
        Assert.Equal(RunState.Running, (await Site.Queries.FindAsync(training, Cancellation))!.State);
    }

    [Fact]
    public async Task Run_DatasetDeletedMeanwhile_FailsAndSaysSo()
    {
        int id = await Site.AddAsync(RunSite.SomeRequest(Dataset));
        Site.Uploads.Delete(Dataset);

        await Site.StartAsync();
        Run run = await Site.EndedAsync(id);

        Assert.Equal((RunState.Failed, "The dataset ml-hand that this run is about was deleted. Upload it again, then repeat the run."), (run.State, run.Problem));
    }

    [Fact]
    public async Task Run_StoreWithoutRatings_FailsAndSaysSo()
    {
        int id = await Site.AddAsync(new RunRequest { Protocol = default, Models = ["bias"], Data = "store" });

        await Site.StartAsync();
        Run run = await Site.EndedAsync(id);

        Assert.Equal(RunState.Failed, run.State);
        Assert.StartsWith("There is no store", run.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ATrainingComes_StepsAsideForItAndGoesOn()
    {
        int id = await Site.AddAsync(RunSite.SomeRequest(Dataset));
        List<string> order = [];
        Task? training = null;
        Site.Board.Moved += () =>
        {
            if (Site.Board.Running?.Progress.IsAside == true)
                order.Add("aside");
        };
        Site.At(id, 2, () => training = TrainAsync());

        await Site.StartAsync();
        Run run = await Site.EndedAsync(id);
        await training!;

        Assert.Equal((RunState.Done, 6), (run.State, run.Done));
        Assert.Equal(["aside", "trained at 2"], order);

        async Task TrainAsync()
        {
            using WorkTurn turn = await Site.Lane.EnterTrainingAsync(Cancellation);
            order.Add($"trained at {Site.Board.Running!.Progress.Done}");
        }
    }
}
