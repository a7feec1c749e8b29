using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Startup;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Training;

/// <summary>Everything of a running site that trains, over a store and a data folder that outlive it.</summary>
internal sealed class TrainingSite : IAsyncDisposable
{
    private readonly CatalogueHolder _catalogue;

    private TrainingSite(RealStore store, string folder, TimeProvider clock, TrainingOptions options, PromotionOptions promotion)
    {
        IOptions<TrainingOptions> settings = Options.Create(options);
        _catalogue = new CatalogueHolder(new CatalogueReader(store));
        Looks = new BreakableStores(store);
        Ratings = new GatedRatings(new StoreRatingSource(store));
        Snapshots = new SnapshotFolder(new DataFolder(folder), settings, NullLogger<SnapshotFolder>.Instance)
        {
            Create = path => Room is { } room ? new FullDisk(path, room) : new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None),
        };
        WriteGate gate = Gate = new WriteGate(store);
        Records = new SnapshotRecords(store, gate, clock);
        Personas = new PersonaStore(store);
        Audit = new AuditLog(store, gate, clock);
        SnapshotJudge judge = new(Personas, new FixedOptions<PromotionOptions>(promotion));
        SnapshotReader reader = new(Models, _catalogue, Snapshots, new StoreWatch(store));
        Promoter = new Promoter(Models, Snapshots, reader, Records, judge, Audit, clock, NullLogger<Promoter>.Instance);
        TrainingRun run = new(Models, _catalogue, Ratings, Promoter, settings, clock);
        Board = new RunBoard(clock, NullLogger<RunBoard>.Instance);
        TrainingRecorder recorder = new(new RunRecords(store, gate, Board, clock), Lane, SomeTelemetry.Unheard, clock, NullLogger<TrainingRecorder>.Instance);
        Worker = new TrainingWorker(run, Models, new SnapshotRestorer(Models, Snapshots, reader, Records), Promoter, new StoreWatch(Looks), recorder, settings, clock, NullLogger<TrainingWorker>.Instance);
    }

    public ModelHolder Models { get; } = new();

    /// <summary>Tells when a training is written down.</summary>
    public RunBoard Board { get; }

    /// <summary>Where trainings and evaluations take turns.</summary>
    public WorkLane Lane { get; } = new();

    public GatedRatings Ratings { get; }

    /// <summary>What the worker looks at for changes.</summary>
    public BreakableStores Looks { get; }

    public SnapshotFolder Snapshots { get; }

    /// <summary>How many bytes the disk has room for; null for any number.</summary>
    public long? Room { get; set; }

    public SnapshotRecords Records { get; }

    public PersonaStore Personas { get; }

    public WriteGate Gate { get; }

    public AuditLog Audit { get; }

    public Promoter Promoter { get; }

    public TrainingWorker Worker { get; }

    public TrainingStatus Status => Worker.Status;

    /// <summary>Keeps a new persona.</summary>
    /// <returns>Its id.</returns>
    public async Task<int> KeepAsync(Persona persona)
    {
        await Gate.ChangeAsync(store => PersonaStore.SaveAsync(store, null, persona));
        return (await Personas.ListAsync()).Single(kept => kept.Persona.Name == persona.Name).Id;
    }

    /// <summary>A site that is about to start.</summary>
    public static async Task<TrainingSite> CreateAsync(RealStore store, string folder, TimeProvider clock, TrainingOptions? options = null, PromotionOptions? promotion = null)
    {
        TrainingSite site = new(store, folder, clock, options ?? new TrainingOptions { HoldoutShare = 0, PredictStars = false }, promotion ?? new PromotionOptions());
        await site._catalogue.ReloadAsync(TestContext.Current.CancellationToken);
        return site;
    }

    /// <summary>Starts, and waits until a model serves and nothing is being trained.</summary>
    public Task<Recommender> StartAsync() => Trainings.WhenTrainedAsync(Worker, Models, _ => true, () => Worker.StartAsync(TestContext.Current.CancellationToken));

    /// <summary>The model that serves after another training.</summary>
    public Task<Recommender> TrainAsync() => NextAsync(() =>
    {
        Worker.TrainNow();
        return Task.CompletedTask;
    });

    /// <summary>The model that serves once the site has trained after a change.</summary>
    public Task<Recommender> NextAsync(Func<Task> change)
    {
        Recommender? before = Models.Current;
        return Trainings.WhenTrainedAsync(Worker, Models, now => now != before, change);
    }

    /// <summary>Another training, whatever comes of it.</summary>
    public Task TrainOnceAsync() => TrainOnceAsync(() =>
    {
        Worker.TrainNow();
        return Task.CompletedTask;
    });

    /// <summary>The training that follows a change, whatever comes of it.</summary>
    public async Task TrainOnceAsync(Func<Task> change)
    {
        int reads = Ratings.Reads;
        await change();
        await WhenAsync(status => !status.IsTraining && Ratings.Reads > reads);
    }

    /// <summary>Somebody cancels as soon as a training gets to a step.</summary>
    public void CancelAt(TrainingStep step) => Worker.Changed += () =>
    {
        if (Worker.Status is { IsTraining: true } status && status.Step == step)
            Worker.Cancel();
    };

    /// <summary>Done when what the worker says of itself is so.</summary>
    public async Task WhenAsync(Predicate<TrainingStatus> isSo)
    {
        TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (isSo(Worker.Status))
                reached.TrySetResult();
        }

        Worker.Changed += Look;
        try
        {
            Look();
            await reached.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        }
        finally
        {
            Worker.Changed -= Look;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Worker.StopAsync(CancellationToken.None);
        Worker.Dispose();
        Promoter.Dispose();
    }
}
