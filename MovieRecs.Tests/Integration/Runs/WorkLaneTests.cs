using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Runs;

public sealed class WorkLaneTests
{
    private readonly WorkLane _lane = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enter_WhileSomebodyWorks_WaitsUntilTheyLeave()
    {
        WorkTurn first = await _lane.EnterEvaluationAsync(Cancellation);
        Task<WorkTurn> second = _lane.EnterEvaluationAsync(Cancellation);
        Assert.False(second.IsCompleted);

        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task Enter_TrainingAndEvaluationWait_TheTrainingGoesFirst()
    {
        WorkTurn first = await _lane.EnterEvaluationAsync(Cancellation);
        Task<WorkTurn> evaluation = _lane.EnterEvaluationAsync(Cancellation);
        Task<WorkTurn> training = _lane.EnterTrainingAsync(Cancellation);

        first.Dispose();
        WorkTurn trains = await training;

        Assert.False(evaluation.IsCompleted);
        trains.Dispose();
        (await evaluation).Dispose();
    }

    [Fact]
    public async Task Enter_CancelledWhileWaiting_TakesNobodysTurn()
    {
        WorkTurn first = await _lane.EnterEvaluationAsync(Cancellation);
        using CancellationTokenSource cancellation = new();
        Task<WorkTurn> training = _lane.EnterTrainingAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => training);
        Assert.False(first.IsWantedByATraining);

        first.Dispose();

        (await _lane.EnterEvaluationAsync(Cancellation)).Dispose();
    }

    [Fact]
    public async Task StepAside_TrainingWaits_LetsItWorkAloneAndComesBackBeforeOtherEvaluations()
    {
        WorkTurn turn = await _lane.EnterEvaluationAsync(Cancellation);
        Task<WorkTurn> other = _lane.EnterEvaluationAsync(Cancellation);
        Task<WorkTurn> training = _lane.EnterTrainingAsync(Cancellation);
        Task aside = Task.Factory.StartNew(() => turn.StepAside(Cancellation), Cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        WorkTurn trains = await training;
        Assert.False(aside.IsCompleted);

        trains.Dispose();
        await aside;

        Assert.False(other.IsCompleted);
        turn.Dispose();
        (await other).Dispose();
    }

    [Fact]
    public async Task StepAside_NobodyWaits_ReturnsAtOnce()
    {
        using WorkTurn turn = await _lane.EnterEvaluationAsync(Cancellation);

        turn.StepAside(Cancellation);

        Assert.False(_lane.EnterEvaluationAsync(Cancellation).IsCompleted);
    }

    [Fact]
    public async Task StepAside_CancelledMeanwhile_HoldsNothingAfterwards()
    {
        WorkTurn turn = await _lane.EnterEvaluationAsync(Cancellation);
        Task<WorkTurn> training = _lane.EnterTrainingAsync(Cancellation);
        using CancellationTokenSource cancellation = new();
        Task aside = Task.Factory.StartNew(() => turn.StepAside(cancellation.Token), Cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        WorkTurn trains = await training;

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => aside);
        turn.Dispose();

        Task<WorkTurn> next = _lane.EnterEvaluationAsync(Cancellation);
        Assert.False(next.IsCompleted);
        trains.Dispose();
        (await next).Dispose();
    }
}
