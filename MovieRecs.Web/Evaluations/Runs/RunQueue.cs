using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>What admins do with runs. Call it from <see cref="AdminDesk"/>.</summary>
public sealed class RunQueue(
    IDbContextFactory<MovieRecsDbContext> stores, RunRecords records, EvaluationWorker evaluations, TrainingWorker trainings, TrainingRecorder recorder, UploadFolder uploads, StoreWatch watch, RunBoard board)
{
    /// <summary>Queues an evaluation.</summary>
    /// <returns>The run's id.</returns>
    /// <exception cref="AdminException">A field is wrong; the message says which, and what it may be.</exception>
    public async Task<int> AddAsync(RunRequest request, AdminActor actor)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        Upload? upload = request.Upload is { } hash ? uploads.Find(hash) : null;
        if (RunRequestRules.FaultsOf(request, upload).Values.FirstOrDefault() is { } fault)
            throw new AdminException(fault);
        RunRequest complete = request with
        {
            Data = upload?.Name ?? request.Data,
            StoreVersion = request.Upload is null ? (await watch.VersionAsync()).ToString() : null,
        };
        int id = await records.AddAsync(RunKind.Evaluation, complete.Title, complete.ToJson(), actor.Name);
        evaluations.Wake();
        return id;
    }

    /// <summary>Asks for a training now.</summary>
    /// <exception cref="AdminException">One runs or waits already.</exception>
    public AdminDeed Train(AdminActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!trainings.TrainNow(() => recorder.AskedBy(actor.Name)))
            throw new AdminException("A training runs or waits already; nothing more was started.");
        return new AdminDeed("A training is asked for; it begins in a moment");
    }

    /// <summary>Queues a run once more.</summary>
    /// <returns>The new run's id; null of a training, which the site begins as soon as it can.</returns>
    /// <exception cref="AdminException">It is gone, or what it was about is.</exception>
    public async Task<int?> RepeatAsync(int id, AdminActor actor)
    {
        Run run = await FindAsync(id);
        if (run.Kind == RunKind.Training)
        {
            Train(actor);
            return null;
        }

        try
        {
            return await AddAsync(RunRequest.Of(run), actor);
        }
        catch (EvaluationException error)
        {
            throw new AdminException(error.Message);
        }
    }

    /// <summary>Stops a run, whether it waits or runs.</summary>
    /// <exception cref="AdminException">It has ended already.</exception>
    public async Task CancelAsync(int id)
    {
        Run run = await FindAsync(id);
        if (run.Kind == RunKind.Training && run.State is RunState.Queued or RunState.Running)
        {
            // One that nobody works at any more ended while the store couldn't be written.
            if (recorder.Current != id || !trainings.Cancel())
                await records.EndAsync(id, new RunEnd(RunState.Interrupted));
            return;
        }

        if (!await records.CancelWaitingAsync(id) && !evaluations.Cancel(id))
            throw new AdminException($"{Name(id)} can't be cancelled: it has ended.");
        board.TellChange();
    }

    /// <summary>Deletes a run that has ended, and what it found.</summary>
    /// <exception cref="AdminException">It waits or runs, or is gone.</exception>
    public async Task<AdminDeed> DeleteAsync(MovieRecsDbContext store, int id)
    {
        ArgumentNullException.ThrowIfNull(store);
        Run run = await store.Runs.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id) ?? throw Gone(id);
        if (run.State is RunState.Queued or RunState.Running)
            throw new AdminException($"{Name(id)} hasn't ended. Cancel it first.");
        RunFigure[] figures = await store.RunFigures.AsNoTracking().Where(figure => figure.RunId == id).ToArrayAsync();
        RunDetails? details = await store.RunDetails.AsNoTracking().SingleOrDefaultAsync(details => details.RunId == id);
        await store.Runs.Where(run => run.Id == id).ExecuteDeleteAsync();
        return new AdminDeed($"{Name(id)} is deleted; the log can bring it back", JsonSerializer.Serialize(new DeletedRun(run, figures, details?.Outcome)))
        {
            Then = () =>
            {
                board.TellChange();
                return Task.CompletedTask;
            },
        };
    }

    /// <summary>Deletes an uploaded dataset.</summary>
    /// <exception cref="AdminException">A run that waits or runs needs it.</exception>
    public async Task DeleteUploadAsync(string hash)
    {
        Upload upload = uploads.Find(hash) ?? throw new AdminException("This dataset is deleted already. Reload the page.");
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync();
        int? needed = await store.Runs
            .Where(run => (run.State == RunState.Queued || run.State == RunState.Running) && run.Request.Contains(hash))
            .Select(run => (int?)run.Id)
            .FirstOrDefaultAsync();
        if (needed is { } id)
            throw new AdminException($"{upload.Name} stays: {Name(id).ToLowerInvariant()} needs it. Cancel that first, or wait until it is done.");
        uploads.Delete(upload);
        board.TellChange();
    }

    private static string Name(int id) => string.Create(CultureInfo.InvariantCulture, $"Run {id}");

    private static AdminException Gone(int id) => new($"{Name(id)} is not here any more.");

    private async Task<Run> FindAsync(int id)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync();
        return await store.Runs.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id) ?? throw Gone(id);
    }
}
