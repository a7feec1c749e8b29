using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>Reads runs. Lists never read what was found in full.</summary>
public sealed class RunQueries(IDbContextFactory<MovieRecsDbContext> stores)
{
    public const int PageSize = 25;

    private const int RunsToGoBy = 100;

    /// <summary>What lists show, of each model the first that it has.</summary>
    private static readonly string[] _headlines = [Figure.Ndcg.Key, Figure.Rmse.Key, MeasuredFigure.KeyFor(Figure.Ndcg, 10), MeasuredFigure.KeyFor(Figure.Rmse, 10)];

    /// <summary>What the history of figures shows.</summary>
    private static readonly string[] _followed = [.. _headlines, Figure.Mae.Key, Figure.CatalogueCoverage.Key];

    /// <summary>Runs that have ended.</summary>
    /// <param name="page">From 1; past the last it is the last.</param>
    public async Task<RunRows> ListAsync(RunFilter filter, int page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        IQueryable<Run> runs = store.Runs.AsNoTracking().Where(run => run.State != RunState.Queued && run.State != RunState.Running);
        if (filter.Kind is { } kind)
            runs = runs.Where(run => run.Kind == kind);
        if (filter.Protocol is { } protocol)
        {
            string start = EvaluationRequest.Name(protocol) + ",";
            runs = runs.Where(run => run.Kind == RunKind.Evaluation && run.Title.StartsWith(start));
        }

        int total = await runs.CountAsync(cancellationToken);
        Run[] found = await runs.OrderByDescending(run => run.Id).Skip(Paging.Before(page, PageSize, total)).Take(PageSize).ToArrayAsync(cancellationToken);
        return new RunRows(await WithFiguresAsync(store, found, cancellationToken), total);
    }

    /// <summary>Runs that wait or run, in their order.</summary>
    public async Task<IReadOnlyList<Run>> WaitingAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Runs.AsNoTracking()
            .Where(run => run.State == RunState.Queued || run.State == RunState.Running)
            .OrderByDescending(run => run.State).ThenBy(run => run.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>A run; null where there is none of that id.</summary>
    public async Task<Run?> FindAsync(int id, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Runs.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancellationToken);
    }

    /// <summary>A run's figures, by model and figure.</summary>
    public async Task<IReadOnlyList<MeasuredFigure>> FiguresAsync(int id, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.RunFigures.AsNoTracking().Where(figure => figure.RunId == id)
            .Select(figure => new MeasuredFigure(figure.Model, figure.Figure, figure.Mean, figure.Deviation))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What an evaluation found in full; null where it found nothing.</summary>
    /// <exception cref="InvalidDataException">It was kept by another version of the program.</exception>
    public async Task<EvaluationOutcome?> OutcomeAsync(int id, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        byte[]? kept = await store.RunDetails.Where(details => details.RunId == id).Select(details => details.Outcome).SingleOrDefaultAsync(cancellationToken);
        return kept is null ? null : OutcomeFile.Read(kept);
    }

    /// <summary>How one figure went over the runs that asked the same questions.</summary>
    /// <param name="questions">A <see cref="HistoryGroup.Questions"/>; null for those asked last.</param>
    /// <param name="figure">A figure's key; null for the first there is.</param>
    public async Task<FigureHistory> HistoryAsync(string? questions, string? figure, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        var runs = await store.Runs.Where(run => run.State == RunState.Done && run.Fingerprint != null && (run.Kind == RunKind.Training || run.Request.Contains("\"Settings\":{}")))
            .OrderBy(run => run.Id)
            .Select(run => new { run.Id, Questions = run.Fingerprint!, run.Kind, run.Title, At = run.EndedAt ?? run.QueuedAt })
            .ToListAsync(cancellationToken);
        HistoryGroup[] groups =
        [
            .. runs.GroupBy(run => run.Questions).Where(group => group.Count() > 1).OrderByDescending(group => group.Max(run => run.Id))
                .Select(group => new HistoryGroup(group.Key, group.Last().Kind == RunKind.Training, group.Last().Title, group.Count(), group.First().At)),
        ];
        if ((groups.FirstOrDefault(group => group.Questions == questions) ?? groups.FirstOrDefault()) is not { } chosen)
            return FigureHistory.None;

        var ofGroup = runs.Where(run => run.Questions == chosen.Questions).TakeLast(RunsToGoBy).ToDictionary(run => run.Id);
        int[] ids = [.. ofGroup.Keys];
        RunFigure[] figures = await store.RunFigures.AsNoTracking().Where(row => ids.Contains(row.RunId) && _followed.Contains(row.Figure)).ToArrayAsync(cancellationToken);
        string[] keys = [.. _followed.Where(key => figures.Any(row => row.Figure == key))];
        string? shown = keys.Contains(figure) ? figure : keys.FirstOrDefault();
        return new FigureHistory(groups, chosen.Questions, keys, shown, [.. figures.Where(row => row.Figure == shown).OrderBy(row => row.RunId).Select(row => new HistoryPoint(row.RunId, ofGroup[row.RunId].At, row.Model, row.Mean, row.Deviation))]);
    }

    /// <summary>How long a fold took each model, in seconds, when it was last measured on the same data by the same protocol.</summary>
    /// <param name="upload">The dataset's hash; null for the store.</param>
    public async Task<IReadOnlyDictionary<string, double>> SecondsPerFoldAsync(string? upload, EvaluationProtocol protocol, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        Run[] recent = await store.Runs.AsNoTracking().Where(run => run.Kind == RunKind.Evaluation && run.State == RunState.Done)
            .OrderByDescending(run => run.Id).Take(RunsToGoBy).ToArrayAsync(cancellationToken);
        int[] ids = [.. recent.Where(run => IsAbout(run, upload, protocol)).Select(run => run.Id)];
        var times = await store.RunFigures.AsNoTracking()
            .Where(figure => ids.Contains(figure.RunId) && (figure.Figure == MeasuredFigure.FitSeconds || figure.Figure == MeasuredFigure.TestSeconds))
            .GroupBy(figure => new { figure.RunId, figure.Model })
            .Select(group => new { group.Key.RunId, group.Key.Model, Seconds = group.Sum(figure => figure.Mean) })
            .ToListAsync(cancellationToken);
        return times.GroupBy(time => time.Model).ToDictionary(model => model.Key, model => model.MaxBy(time => time.RunId)!.Seconds);
    }

    private static bool IsAbout(Run run, string? upload, EvaluationProtocol protocol)
    {
        try
        {
            RunRequest request = RunRequest.Of(run);
            return request.Upload == upload && request.Protocol == protocol && request.Settings.Count == 0;
        }
        catch (EvaluationException)
        {
            return false;
        }
    }

    private static async Task<IReadOnlyList<RunRow>> WithFiguresAsync(MovieRecsDbContext store, Run[] runs, CancellationToken cancellationToken)
    {
        int[] ids = [.. runs.Select(run => run.Id)];
        RunFigure[] figures = await store.RunFigures.AsNoTracking().Where(figure => ids.Contains(figure.RunId) && _headlines.Contains(figure.Figure)).ToArrayAsync(cancellationToken);
        ILookup<int, RunFigure> byRun = figures.ToLookup(figure => figure.RunId);
        return [.. runs.Select(run => new RunRow(run, [.. InOrder(byRun[run.Id].GroupBy(figure => figure.Model).Select(First))]))];
    }

    /// <summary>What the site serves first, then each figure's best.</summary>
    private static IEnumerable<MeasuredFigure> InOrder(IEnumerable<MeasuredFigure> figures) => figures
        .OrderBy(figure => figure.Model is "hybrid-rank" or "hybrid-stars" ? 0 : 1)
        .ThenBy(figure => figure.Figure, StringComparer.Ordinal)
        .ThenBy(figure => figure.Figure.StartsWith(Figure.Rmse.Key, StringComparison.Ordinal) ? figure.Mean : -figure.Mean);

    private static MeasuredFigure First(IEnumerable<RunFigure> ofModel)
    {
        RunFigure first = ofModel.MinBy(figure => Array.IndexOf(_headlines, figure.Figure))!;
        return new MeasuredFigure(first.Model, first.Figure, first.Mean, first.Deviation);
    }
}
