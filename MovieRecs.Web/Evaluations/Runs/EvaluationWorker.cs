using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Import;
using MovieRecs.Web.Data;
using MovieRecs.Web.Startup;
using MovieRecs.Web.Telemetry;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>
/// Carries out the evaluations that wait in the store, one after the other, each on one thread, and goes on after a
/// restart with those that waited. Whoever watches does so by <see cref="RunBoard"/>.
/// </summary>
public sealed partial class EvaluationWorker(
    RunRecords records, RunRecovery recovery, UploadFolder uploads, DataFolder folder, WorkLane lane, RunBoard board, SiteTelemetry telemetry, TimeProvider time, ILogger<EvaluationWorker> logger) : BackgroundService
{
    private static readonly TimeSpan _beforeAnotherTry = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _betweenNotes = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _wake = new(0);
    private (int Id, CancellationTokenSource Cancellation)? _running;

    /// <summary>Something may wait now.</summary>
    public void Wake() => _wake.Release();

    /// <summary>Stops a run if it is the one that runs.</summary>
    /// <returns>False where another one runs, or none.</returns>
    public bool Cancel(int id)
    {
        lock (_gate)
        {
            if (_running is not { } running || running.Id != id)
                return false;
            running.Cancellation.Cancel();
            return true;
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (true)
        {
            try
            {
                await recovery.RecoverAsync(stoppingToken);
                if (await records.NextAsync(stoppingToken) is { } next)
                    await TakeTurnAsync(next, stoppingToken);
                else
                    await _wake.WaitAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever one run comes to, the site and the next run go on.
            catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.StoreFailed(logger, error);
                await Task.Delay(_beforeAnotherTry, time, stoppingToken);
            }
        }
    }

    private async Task TakeTurnAsync(Run run, CancellationToken stoppingToken)
    {
        using CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        if (await WorkAsync(run, cancellation, stoppingToken) is { } end)
            await WriteEndAsync(run.Id, end, stoppingToken); // with the lane free again: the store may take its time
        board.Show(null);
    }

    /// <summary>Waits for its turn and carries it out; null where it was cancelled before that.</summary>
    private async Task<RunEnd?> WorkAsync(Run run, CancellationTokenSource cancellation, CancellationToken stoppingToken)
    {
        using WorkTurn turn = await lane.EnterEvaluationAsync(stoppingToken);
        lock (_gate)
            _running = (run.Id, cancellation); // before pages are told that it runs: they may cancel it at once
        try
        {
            if (!await records.BeginAsync(run.Id, stoppingToken))
                return null;
            board.Show(new RunningEvaluation(run.Id, RunProgress.Reading));
            return await EndOfAsync(run, turn, cancellation.Token, stoppingToken);
        }
        finally
        {
            lock (_gate)
                _running = null;
        }
    }

    /// <summary>Carries it out, and says how that ended; never fails.</summary>
    private async Task<RunEnd> EndOfAsync(Run run, WorkTurn turn, CancellationToken cancellationToken, CancellationToken stoppingToken)
    {
        using CancellationTokenSource notes = new();
        Task noting = NoteProgressAsync(run.Id, notes.Token);
        try
        {
            // A thread of its own: it is busy for minutes, and the pool's are for the site's visitors.
            return await telemetry.WorkAsync("evaluation", () => Task.Factory
                .StartNew(() => CarryOutAsync(run, turn, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap());
        }
        catch (OperationCanceledException)
        {
            return Ended(stoppingToken.IsCancellationRequested ? RunState.Interrupted : RunState.Cancelled);
        }
        catch (Exception error) when (error is EvaluationException or NothingToMeasureException or ImportException or IOException or UnauthorizedAccessException)
        {
            return Ended(RunState.Failed, error.Message);
        }
#pragma warning disable CA1031 // Nobody awaits a background job: whatever happens has to end up where it is seen.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.Failed(logger, error, run.Id);
            return Ended(RunState.Failed, $"The evaluation failed unexpectedly ({error.Message}). The server's log says more.");
        }
        finally
        {
            await notes.CancelAsync();
            await noting;
        }
    }

    private async Task<RunEnd> CarryOutAsync(Run run, WorkTurn turn, CancellationToken cancellationToken)
    {
        RunRequest request = RunRequest.Of(run);
        string? path = null;
        if (request.Upload is { } hash)
        {
            Upload upload = uploads.Find(hash) ?? throw new EvaluationException($"The dataset {request.Data} that this run is about was deleted. Upload it again, then repeat the run.");
            path = uploads.PathOf(upload);
        }

        PausableTime clock = new(time);
        using EvaluationPlan plan = await EvaluationPlan.MakeAsync(request.ToEvaluation(path, folder.Path), cancellationToken);
        RunMeter meter = new(clock, plan.Models, Show);
        EvaluationOutcome outcome = plan.CarryOut(clock, meter, meter, cancellationToken);
        return Ended(RunState.Done) with { Fingerprint = plan.Fingerprint, Outcome = outcome, Figures = MeasuredFigure.Of(outcome) };

        // On the evaluating thread, between two pieces of its work: the place to let a training go first.
        void Show(RunProgress progress)
        {
            board.Show(new RunningEvaluation(run.Id, progress));
            cancellationToken.ThrowIfCancellationRequested();
            if (!turn.IsWantedByATraining)
                return;
            board.Show(new RunningEvaluation(run.Id, progress with { IsAside = true }));
            clock.Pause(() => turn.StepAside(cancellationToken));
            board.Show(new RunningEvaluation(run.Id, progress));
        }
    }

    private RunEnd Ended(RunState state, string? problem = null)
    {
        RunProgress progress = board.Running?.Progress ?? RunProgress.Reading;
        return new RunEnd(state, problem) { Done = progress.Done, Total = progress.Total };
    }

    private async Task NoteProgressAsync(int id, CancellationToken cancellationToken)
    {
        int noted = 0;
        while (true)
        {
            try
            {
                await Task.Delay(_betweenNotes, time, cancellationToken);
                if (board.Running is not { } running || running.Progress.Done == noted)
                    continue;
                await records.ProgressAsync(id, running.Progress.Done, running.Progress.Total, cancellationToken);
                noted = running.Progress.Done;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception error) when (error is SqliteException or DbUpdateException)
            {
                Log.StoreFailed(logger, error);
            }
        }
    }

    /// <summary>What took an hour isn't lost because the store is busy for a minute.</summary>
    private async Task WriteEndAsync(int id, RunEnd end, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await records.EndAsync(id, end);
                Log.Ended(logger, id, end.State);
                return;
            }
            catch (Exception error) when (error is SqliteException or DbUpdateException)
            {
                Log.StoreFailed(logger, error);
                if (stoppingToken.IsCancellationRequested)
                    return; // the next start finds it running, and says that it was interrupted
                await Task.Delay(_beforeAnotherTry, time, CancellationToken.None);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Run {Id} ended: {State}")]
        public static partial void Ended(ILogger logger, int id, RunState state);

        [LoggerMessage(LogLevel.Error, "Run {Id} failed")]
        public static partial void Failed(ILogger logger, Exception error, int id);

        [LoggerMessage(LogLevel.Warning, "The store of runs can't be read or written just now")]
        public static partial void StoreFailed(ILogger logger, Exception error);
    }
}
