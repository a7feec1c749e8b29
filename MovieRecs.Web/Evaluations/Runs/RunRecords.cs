using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>Writes down how runs come and go.</summary>
public sealed class RunRecords(IDbContextFactory<MovieRecsDbContext> stores, WriteGate gate, RunBoard board, TimeProvider clock)
{
    /// <summary>A training doesn't wait in the queue: the site decides anew whether one is due.</summary>
    private static readonly Expression<Func<Run, bool>> _wasAtWork = run => run.State == RunState.Running || (run.Kind == RunKind.Training && run.State == RunState.Queued);

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Adds a run that waits.</summary>
    /// <param name="request">As <see cref="Run.Request"/>.</param>
    /// <param name="by">Who asked; null for the site itself.</param>
    /// <returns>Its id.</returns>
    public async Task<int> AddAsync(RunKind kind, string title, string request, string? by, CancellationToken cancellationToken = default)
    {
        Run run = new() { Kind = kind, State = RunState.Queued, Title = title, Request = request, By = by, QueuedAt = Now, CodeVersion = CodeVersion.Current };
        await gate.WriteAsync(
            async store =>
            {
                store.Runs.Add(run);
                await store.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        board.TellChange();
        return run.Id;
    }

    /// <summary>The evaluation that has waited longest; null where none waits.</summary>
    public async Task<Run?> NextAsync(CancellationToken cancellationToken)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Runs.AsNoTracking()
            .Where(run => run.Kind == RunKind.Evaluation && run.State == RunState.Queued)
            .OrderBy(run => run.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>A waiting run begins.</summary>
    /// <returns>False where it doesn't wait any more, because somebody has cancelled it.</returns>
    public async Task<bool> BeginAsync(int id, CancellationToken cancellationToken)
    {
        int begun = 0;
        long now = Now;
        await gate.WriteAsync(
            async store => begun = await store.Runs.Where(run => run.Id == id && run.State == RunState.Queued).ExecuteUpdateAsync(
                set => set.SetProperty(run => run.State, RunState.Running).SetProperty(run => run.StartedAt, now), cancellationToken),
            cancellationToken);
        board.TellChange();
        return begun > 0;
    }

    /// <summary>A waiting run is cancelled.</summary>
    /// <returns>False where it doesn't wait any more.</returns>
    public async Task<bool> CancelWaitingAsync(int id)
    {
        int cancelled = 0;
        long now = Now;
        await gate.WriteAsync(async store => cancelled = await store.Runs
            .Where(run => run.Id == id && run.State == RunState.Queued)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.State, RunState.Cancelled).SetProperty(run => run.EndedAt, now)));
        return cancelled > 0;
    }

    /// <summary>How far a running one is, should the program end without warning.</summary>
    public Task ProgressAsync(int id, int done, int total, CancellationToken cancellationToken) => gate.WriteAsync(
        store => store.Runs.Where(run => run.Id == id && run.State == RunState.Running).ExecuteUpdateAsync(
            set => set.SetProperty(run => run.Done, done).SetProperty(run => run.Total, total), cancellationToken),
        cancellationToken);

    /// <summary>A run has ended: its state, figures and outcome in one.</summary>
    internal async Task EndAsync(int id, RunEnd end)
    {
        byte[]? found = end.Outcome is { } kept ? OutcomeFile.Write(kept) : null; // before the gate: people wait there
        await gate.WriteAsync(async store =>
        {
            Run? run = await store.Runs.FindAsync(id);
            if (run is null)
                return;
            (run.State, run.EndedAt, run.Problem, run.Snapshot) = (end.State, end.At?.ToUnixTimeSeconds() ?? Now, end.Problem, end.Snapshot);
            run.Fingerprint = end.Fingerprint ?? run.Fingerprint;
            if (end.Done is { } done)
                (run.Done, run.Total) = (done, end.Total);
            store.RunFigures.AddRange(end.Figures.Select(figure => new RunFigure { RunId = id, Model = figure.Model, Figure = figure.Figure, Mean = figure.Mean, Deviation = figure.Deviation }));
            if (found is { } outcome)
                store.RunDetails.Add(new RunDetails { RunId = id, Outcome = outcome });
            await store.SaveChangesAsync();
        });
        board.TellChange();
    }

    /// <summary>The id of the newest run; 0 where there is none.</summary>
    public async Task<int> LastAsync(CancellationToken cancellationToken)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Runs.MaxAsync(run => (int?)run.Id, cancellationToken) ?? 0;
    }

    /// <summary>Whatever ran when the program ended is interrupted; evaluations that waited go on waiting.</summary>
    /// <param name="last">The id of the newest run that this is about: those after it are of this program.</param>
    public async Task InterruptAsync(int last, CancellationToken cancellationToken)
    {
        await using (MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken))
        {
            if (!await store.Runs.Where(run => run.Id <= last).AnyAsync(_wasAtWork, cancellationToken))
                return;
        }

        long now = Now;
        await gate.WriteAsync(
            store => store.Runs.Where(run => run.Id <= last).Where(_wasAtWork).ExecuteUpdateAsync(
                set => set.SetProperty(run => run.State, RunState.Interrupted).SetProperty(run => run.EndedAt, now), cancellationToken),
            cancellationToken);
    }
}
