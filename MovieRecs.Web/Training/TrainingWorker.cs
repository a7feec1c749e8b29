using Microsoft.Extensions.Options;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Telemetry;

namespace MovieRecs.Web.Training;

/// <summary>
/// Serves at start what served last, and trains in the background: at once whenever the community has changed in
/// bulk (an import, here or by the command line, or the removal of the demo) or the newest snapshot is not what this
/// program would train with its settings, when enough people here have rated or somebody with ratings has left, and when
/// an admin asks for it. What it goes by is the newest training, whether that one serves or was held back: the same again
/// would be held back again. A person's own ratings never wait for it; they are part of each query.
/// </summary>
public sealed partial class TrainingWorker(
    TrainingRun run, ModelHolder models, SnapshotRestorer restorer, Promoter promoter, StoreWatch watch, TrainingRecorder recorder, IOptions<TrainingOptions> options, TimeProvider clock, ILogger<TrainingWorker> logger) : BackgroundService
{
    /// <summary>How often the store is asked whether its community has changed.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    /// <summary>How often it is asked how many ratings are new, once a model is old enough for them to matter.</summary>
    private static readonly TimeSpan CountEvery = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait between two looks at a store that can't be read.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>How long a training that failed or was cancelled is left alone at least, and how long where nothing is served yet.</summary>
    private static readonly TimeSpan LeastPause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan PauseWithoutModel = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _wake = new(0);
    private CancellationTokenSource? _running;
    private bool _isAskedFor;
    private TrainingStatus _status = TrainingStatus.Idle;
    private DateTimeOffset _countedAt;

    /// <summary>The newest training that came to its end, here or before the start; null for none.</summary>
    private SnapshotFacts? _newest;

    /// <summary>The community that a training was given up for, and when: not to be tried again at once.</summary>
    private (string Community, DateTimeOffset At)? _givenUp;

    /// <summary>Raised, on any thread, when <see cref="Status"/> has changed.</summary>
    public event Action? Changed;

    public TrainingStatus Status
    {
        get => Volatile.Read(ref _status);
        private set
        {
            Volatile.Write(ref _status, value);
            Watchers.Tell(Changed, logger);
        }
    }

    private TimeSpan RetrainAfter => TimeSpan.FromMinutes(options.Value.RetrainMinutes);

    /// <summary>How long a training that failed or was cancelled is left alone while the community stays as it is.</summary>
    private TimeSpan TryAgainAfter => models.Current is null ? PauseWithoutModel
        : RetrainAfter > LeastPause ? RetrainAfter
        : LeastPause;

    /// <summary>Asks for a training now.</summary>
    /// <param name="before">Done first, where there will be one.</param>
    /// <returns>False where one is running or asked for already.</returns>
    public bool TrainNow(Action? before = null)
    {
        lock (_gate)
        {
            if (_running is not null || _isAskedFor)
                return false;
            before?.Invoke();
            _isAskedFor = true;
        }

        _wake.Release();
        return true;
    }

    /// <summary>Asks the training that is running to stop. The served model stays.</summary>
    /// <returns>False where none is running.</returns>
    public bool Cancel()
    {
        lock (_gate)
        {
            _running?.Cancel();
            return _running is not null;
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TimeSpan wait = LookEvery;
        bool hasLookedForSnapshots = false;
        for (; ; await WaitAsync(wait, stoppingToken))
        {
            try
            {
                StoreVersion version = await watch.VersionAsync(stoppingToken);
                if (!hasLookedForSnapshots)
                    await Task.Run(() => ServeLastAsync(version, stoppingToken), stoppingToken);
                hasLookedForSnapshots = true;
                await recorder.CatchUpAsync();
                if (await IsDueAsync(version, stoppingToken))
                    await TrainAsync(version, stoppingToken);
                else if (Status.LookProblem is not null)
                    Status = Status with { LookProblem = null };
                wait = LookEvery;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The model that serves goes on serving; each look that fails doubles the wait for the next.
                Log.LookFailed(logger, error);
                Status = Status with { LookProblem = "The site can't see just now whether there is something new to learn from; the server's log says why. It goes on trying." };
                wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
            }
        }
    }

    /// <summary>Until the time has passed by the clock, or somebody asks for a training.</summary>
    private async Task WaitAsync(TimeSpan time, CancellationToken stoppingToken)
    {
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(_wake.WaitAsync(over.Token), Task.Delay(time, clock, over.Token));
        await over.CancelAsync();
        stoppingToken.ThrowIfCancellationRequested();
    }

    private async Task ServeLastAsync(StoreVersion version, CancellationToken cancellationToken)
    {
        _newest = await restorer.RestoreAsync(version, cancellationToken);
        if (models.Served is not { Snapshot: { } number } last)
            return;
        Log.Restored(logger, number, last.Recommender.Model.Facts.TrainedAt);
        await promoter.ResumeAsync(cancellationToken);
        Watchers.Tell(Changed, logger);
    }

    private async Task<bool> IsDueAsync(StoreVersion version, CancellationToken cancellationToken)
    {
        if (_isAskedFor)
            return true;
        DateTimeOffset now = clock.GetUtcNow();
        if (_givenUp is { } last && last.Community == version.Community && now - last.At < TryAgainAfter)
            return false;
        if (models.Served is not { Snapshot: not null } || _newest is not { } newest || !run.IsUpToDate(newest, version))
            return true;
        ModelFacts facts = newest.Model;
        if (now - facts.TrainedAt < RetrainAfter)
            return false;
        if (facts.DataVersion != version.ToString())
            return true;
        TimeSpan countEvery = RetrainAfter < CountEvery ? RetrainAfter : CountEvery;
        if (now - _countedAt < countEvery)
            return false;
        _countedAt = now;
        return await watch.RatingsSinceAsync(facts.TrainedAt, cancellationToken) >= options.Value.EnoughFor(facts.Ratings);
    }

    private async Task TrainAsync(StoreVersion version, CancellationToken stoppingToken)
    {
        using CancellationTokenSource running = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        lock (_gate)
            (_running, _isAskedFor) = (running, false);
        TrainingStatus ended = TrainingStatus.Idle;
        try
        {
            await Task.Run(() => run.ServeStatisticsAsync(version, running.Token), running.Token);
            TrainingProgress progress = new((step, share) => Status = new TrainingStatus(true, step, share));
            _newest = await recorder.RecordAsync(() => run.RunAsync(version, progress, running.Token), stoppingToken, running.Token);
            _givenUp = null;
            ModelFacts facts = _newest.Model;
            Log.Trained(logger, facts.Ratings, facts.Movies, facts.Raters, facts.Duration.TotalSeconds);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            Log.Cancelled(logger);
            _givenUp = (version.Community, clock.GetUtcNow());
            ended = TrainingStatus.Cancelled;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.Failed(logger, error);
            _givenUp = (version.Community, clock.GetUtcNow());
            ended = TrainingStatus.Failed(error is SnapshotException ? error.Message : $"The training failed ({error.Message}). The server's log has the details.");
        }
        finally
        {
            lock (_gate)
                _running = null;
        }

        Status = ended;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Serving snapshot {Number}, trained {TrainedAt:u}")]
        public static partial void Restored(ILogger logger, int number, DateTimeOffset trainedAt);

        [LoggerMessage(LogLevel.Information, "Trained on {Ratings} ratings of {Movies} films by {Raters} raters in {Seconds:0.0} s")]
        public static partial void Trained(ILogger logger, int ratings, int movies, int raters, double seconds);

        [LoggerMessage(LogLevel.Information, "The training was cancelled; the served model stays")]
        public static partial void Cancelled(ILogger logger);

        [LoggerMessage(LogLevel.Error, "The store can't be looked at for changes")]
        public static partial void LookFailed(ILogger logger, Exception error);

        [LoggerMessage(LogLevel.Error, "Training failed")]
        public static partial void Failed(ILogger logger, Exception error);
    }
}
