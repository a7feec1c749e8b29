using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Models;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations;
using MovieRecs.Web.Evaluations.Runs;

namespace MovieRecs.Web.Training;

/// <summary>
/// Gives each training its turn among the heavy computations, and writes it down as a run. A store that can't be written
/// to is no reason not to train.
/// </summary>
public sealed partial class TrainingRecorder(RunRecords records, WorkLane lane, ILogger<TrainingRecorder> logger)
{
    private const string Title = "training on the store";

    private string? _askedBy;

    /// <summary>Somebody asks for the next training.</summary>
    /// <param name="name">Of the admin.</param>
    public void AskedBy(string name) => Volatile.Write(ref _askedBy, name);

    /// <summary>Trains when it is its turn.</summary>
    /// <param name="train">The training.</param>
    /// <param name="made">Asked once it is done: the snapshot that it wrote, and its facts.</param>
    /// <param name="stoppingToken">Cancelled where the program ends.</param>
    /// <param name="cancellationToken">Cancelled then, and where somebody cancels the training.</param>
    public async Task RecordAsync(Func<Task> train, Func<(int? Snapshot, ModelFacts Facts)> made, CancellationToken stoppingToken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(made);
        int? id = await TryAsync(() => records.AddAsync(RunKind.Training, Title, "{}", Interlocked.Exchange(ref _askedBy, null), cancellationToken));
        RunEnd end = new(RunState.Interrupted);
        try
        {
            using WorkTurn turn = await lane.EnterTrainingAsync(cancellationToken);
            if (id is { } begun)
                await TryAsync(() => records.BeginAsync(begun, cancellationToken));
            await train();
            (int? snapshot, ModelFacts facts) = made();
            end = new RunEnd(RunState.Done) { Done = 1, Total = 1, Snapshot = snapshot, Figures = FiguresOf(facts) };
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
            if (id is { } ended)
                await TryAsync(() => WriteEndAsync(ended, end));
        }
    }

    private async Task<bool> WriteEndAsync(int id, RunEnd end)
    {
        await records.EndAsync(id, end);
        return true;
    }

    private static IReadOnlyList<MeasuredFigure> FiguresOf(ModelFacts facts)
    {
        List<MeasuredFigure> figures = [];
        if (facts.Holdout?.NdcgAt10 is { } ndcg)
            figures.Add(new MeasuredFigure("hybrid-rank", Figure.Ndcg.Key, ndcg, null));
        if (facts.Holdout is { Rmse: { } rmse, Mae: { } mae })
        {
            figures.Add(new MeasuredFigure("hybrid-stars", Figure.Rmse.Key, rmse, null));
            figures.Add(new MeasuredFigure("hybrid-stars", Figure.Mae.Key, mae, null));
        }

        return figures;
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
