using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Models;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Telemetry;

namespace MovieRecs.Web.Training;

/// <summary>
/// Gives each training its turn among the heavy computations, and writes it down as a run. A store that can't be written
/// to is no reason not to train.
/// </summary>
public sealed partial class TrainingRecorder(RunRecords records, WorkLane lane, SiteTelemetry telemetry, TimeProvider clock, ILogger<TrainingRecorder> logger)
{
    private const string Title = "Training on the site's ratings";

    /// <summary>Trainings whose end couldn't be written down: an import may have held the store.</summary>
    private readonly ConcurrentQueue<(int Id, RunEnd End)> _late = [];

    private string? _askedBy;
    private int _current;

    /// <summary>The run of the training that waits for its turn or is at work; null where none does, or it couldn't be written down.</summary>
    public int? Current => Volatile.Read(ref _current) is var id and not 0 ? id : null;

    /// <summary>Somebody asks for the next training.</summary>
    /// <param name="name">Of the admin.</param>
    public void AskedBy(string name) => Volatile.Write(ref _askedBy, name);

    /// <summary>Trains when it is its turn.</summary>
    /// <param name="train">The training; gives the number of the snapshot that it wrote, and what is known of it.</param>
    /// <param name="stoppingToken">Cancelled where the program ends.</param>
    /// <param name="cancellationToken">Cancelled then, and where somebody cancels the training.</param>
    public async Task<SnapshotFacts> RecordAsync(Func<Task<(int Number, SnapshotFacts Facts)>> train, CancellationToken stoppingToken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(train);
        int? id = await TryAsync(() => records.AddAsync(RunKind.Training, Title, "{}", Interlocked.Exchange(ref _askedBy, null), cancellationToken));
        Volatile.Write(ref _current, id ?? 0);
        RunEnd end = new(RunState.Interrupted);
        try
        {
            using WorkTurn turn = await lane.EnterTrainingAsync(cancellationToken);
            if (id is { } begun)
                await TryAsync(() => records.BeginAsync(begun, cancellationToken));
            (int number, SnapshotFacts facts) = await telemetry.WorkAsync("training", train);
            end = new RunEnd(RunState.Done) { Done = 1, Total = 1, Snapshot = number, Fingerprint = StoreVersion.FingerprintOf(facts.Model), Figures = FiguresOf(facts.Model) };
            return facts;
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            end = new RunEnd(RunState.Cancelled);
            throw;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            end = new RunEnd(RunState.Failed, error.Message);
            throw;
        }
        finally
        {
            Volatile.Write(ref _current, 0);
            end = end with { At = clock.GetUtcNow() };
            if (id is { } ended && await TryAsync(() => WriteEndAsync(ended, end)) is null)
                _late.Enqueue((ended, end));
        }
    }

    /// <summary>Writes down how trainings ended while that couldn't be written.</summary>
    public async Task CatchUpAsync()
    {
        while (_late.TryPeek(out (int Id, RunEnd End) late) && await TryAsync(() => WriteEndAsync(late.Id, late.End)) is not null)
            _late.TryDequeue(out _);
    }

    private async Task<bool> WriteEndAsync(int id, RunEnd end)
    {
        await records.EndAsync(id, end);
        return true;
    }

    /// <summary>Of what is served, and of what it was measured beside.</summary>
    private static IReadOnlyList<MeasuredFigure> FiguresOf(ModelFacts facts)
    {
        if (facts.Holdout is not { } holdout)
            return [];
        return
        [
            .. from figure in ((string? Model, Figure Figure, double? Value)[])
               [
                   ("hybrid-rank", Figure.Ndcg, holdout.NdcgAt10), (holdout.RankRunnerUp, Figure.Ndcg, holdout.RunnerUpNdcgAt10), ("popularity", Figure.Ndcg, holdout.PopularityNdcgAt10),
                   ("hybrid-stars", Figure.Rmse, holdout.Rmse), (holdout.StarRunnerUp, Figure.Rmse, holdout.RunnerUpRmse), ("bias", Figure.Rmse, holdout.BiasRmse),
                   ("hybrid-stars", Figure.Mae, holdout.Mae), (holdout.StarRunnerUp, Figure.Mae, holdout.RunnerUpMae), ("bias", Figure.Mae, holdout.BiasMae),
               ]
               where figure is { Model: not null, Value: { } value } && double.IsFinite(value)
               select new MeasuredFigure(figure.Model!, figure.Figure.Key, figure.Value!.Value, null),
        ];
    }

    private async Task<T?> TryAsync<T>(Func<Task<T>> write)
        where T : struct
    {
        try
        {
            return await write();
        }
        catch (Exception error) when (error is SqliteException or DbUpdateException)
        {
            Log.NotWritten(logger, error);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A training couldn't be written down as a run")]
        public static partial void NotWritten(ILogger logger, Exception error);
    }
}
