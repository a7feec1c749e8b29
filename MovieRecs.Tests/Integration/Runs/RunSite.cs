using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Startup;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Runs;

/// <summary>Everything of a running site that evaluates, over a store and a data folder that outlive it.</summary>
internal sealed class RunSite : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly RealStore _store;

    public RunSite(RealStore store, string folder, TimeProvider clock)
    {
        DataFolder data = new(folder);
        Board = new RunBoard(clock, NullLogger<RunBoard>.Instance);
        Records = new RunRecords(store, new WriteGate(store), Board, clock);
        Queries = new RunQueries(store);
        Uploads = new UploadFolder(data, Options.Create(new EvaluationOptions { UploadMegabytes = 1 }), clock, NullLogger<UploadFolder>.Instance);
        _store = store;
        Recovery = new RunRecovery(Records, NullLogger<RunRecovery>.Instance);
        Worker = new EvaluationWorker(Records, Recovery, Uploads, data, Lane, Board, SomeTelemetry.Unheard, clock, NullLogger<EvaluationWorker>.Instance);
    }

    public RunBoard Board { get; }

    public RunRecords Records { get; }

    public RunRecovery Recovery { get; }

    public RunQueries Queries { get; }

    public UploadFolder Uploads { get; }

    public WorkLane Lane { get; } = new();

    public EvaluationWorker Worker { get; }

    /// <summary>An evaluation of three models on two random folds.</summary>
    public static RunRequest SomeRequest(Upload upload) => new()
    {
        Protocol = EvaluationProtocol.Stars,
        Folds = "2",
        Models = ["bias", "item-knn", "als"],
        Upload = upload.Hash,
        Data = upload.Name,
    };

    /// <summary>A hand-made dataset, uploaded.</summary>
    public Task<Upload> UploadAsync() => Uploads.KeepAsync(
        SomeDataset.Zip(("ml-hand/u.data", System.Text.Encoding.UTF8.GetBytes(EvaluationFolder.Community)), ("ml-hand/u.item", System.Text.Encoding.UTF8.GetBytes(EvaluationFolder.Movies))),
        "hand.zip",
        cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Queues an evaluation as an admin does.</summary>
    public async Task<int> AddAsync(RunRequest request)
    {
        int id = await Records.AddAsync(RunKind.Evaluation, request.Title, request.ToJson(), "Ann", TestContext.Current.CancellationToken);
        Worker.Wake();
        return id;
    }

    /// <summary>Changes the store behind the site's back.</summary>
    public Task<int> ExecuteAsync(string sql) => _store.ReadAsync(store => store.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken));

    public Task StartAsync() => Worker.StartAsync(TestContext.Current.CancellationToken);

    /// <summary>The run, once it has ended.</summary>
    public async Task<Run> EndedAsync(int id)
    {
        TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look() => Interlocked.Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        Board.Changed += Look;
        try
        {
            while (true)
            {
                Task next = Volatile.Read(ref changed).Task;
                if (await Queries.FindAsync(id, TestContext.Current.CancellationToken) is { EndedAt: not null } run)
                    return run;
                await next.WaitAsync(_patience, TestContext.Current.CancellationToken);
            }
        }
        finally
        {
            Board.Changed -= Look;
        }
    }

    /// <summary>Does something, once, on the evaluating thread as a run begins a step.</summary>
    /// <param name="done">How many steps are done by then.</param>
    public void At(int id, int done, Action act)
    {
        int hasActed = 0;
        Board.Moved += () =>
        {
            if (Board.Running is { } running && running.Id == id && running.Progress.Total > 0 && running.Progress.Done == done && Interlocked.Exchange(ref hasActed, 1) == 0)
                act();
        };
    }

    public async ValueTask DisposeAsync()
    {
        await Worker.StopAsync(CancellationToken.None);
        Worker.Dispose();
    }
}
