using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Neighbours;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Buddies;

/// <summary>
/// The whole community's ratings, ready to find movie buddies in. Built in the background when somebody first asks and
/// again when the community has changed or another model is served, one build at a time; let go when nobody has asked for
/// a while. docs/measurements.md says how much memory it takes.
/// </summary>
public sealed partial class BuddyModelHolder(
    IRatingSource ratings, BuddyDirectory directory, CatalogueHolder catalogue, StoreWatch watch, ModelHolder models, TimeProvider clock, ILogger<BuddyModelHolder> logger) : IDisposable
{
    /// <summary>How long it stays in memory after it was asked for last.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stopping = new();
    private Held? _held;
    private Task<BuddyCommunity>? _building;
    private ITimer? _letGo;
    private DateTimeOffset _askedAt;

    /// <summary>True while it takes up memory.</summary>
    public bool IsHeld => Volatile.Read(ref _held) is not null;

    /// <summary>The build that is running, or null.</summary>
    internal Task? Building => Volatile.Read(ref _building);

    /// <summary>What can be used at once; null where it is being built, which begins with this call if it hasn't.</summary>
    public async Task<BuddyCommunity?> TryGetAsync(CancellationToken cancellationToken = default) => (await LookAsync(cancellationToken)).Now;

    /// <summary>The same; waits for it while it is being built.</summary>
    /// <exception cref="System.Data.Common.DbException">The store can't be read.</exception>
    public async Task<BuddyCommunity> GetAsync(CancellationToken cancellationToken = default)
    {
        (BuddyCommunity? now, Task<BuddyCommunity>? building) = await LookAsync(cancellationToken);
        return now ?? await building!.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _stopping.Cancel();
        lock (_gate)
            _letGo?.Dispose();
        _stopping.Dispose();
    }

    /// <summary>Lets go of it where nobody has asked for a while.</summary>
    internal void LetGoUnused()
    {
        lock (_gate)
        {
            TimeSpan left = _askedAt + KeptFor - clock.GetUtcNow();
            if (left > TimeSpan.Zero)
            {
                _letGo?.Change(left, Timeout.InfiniteTimeSpan);
                return;
            }

            _held = null;
            _letGo?.Dispose();
            _letGo = null;
        }
    }

    /// <summary>
    /// What is held serves while its successor is built, unless another community is there now. Who wants
    /// to be found, and what those rated, is looked up at each view, so a model that is a little old shows nothing that it shouldn't.
    /// </summary>
    private async Task<(BuddyCommunity? Now, Task<BuddyCommunity>? Building)> LookAsync(CancellationToken cancellationToken)
    {
        StoreVersion store = await watch.VersionAsync(cancellationToken);
        DateTimeOffset? trainedAt = models.Current?.Model.Facts.TrainedAt;
        lock (_gate)
        {
            _askedAt = clock.GetUtcNow();
            if (_held is { } held && held.Store == store && held.TrainedAt == trainedAt)
                return (held.Community, null);
            _building ??= Task.Run(() => BuildAsync(store, trainedAt, _stopping.Token), CancellationToken.None);
            return (_held?.Store.Community == store.Community ? _held.Community : null, _building);
        }
    }

    private async Task<BuddyCommunity> BuildAsync(StoreVersion store, DateTimeOffset? trainedAt, CancellationToken stoppingToken)
    {
        try
        {
            DateTimeOffset startedAt = clock.GetUtcNow();
            RatingDataset all = await ReadAsync(stoppingToken);
            UserNeighbours neighbours = new UserNeighboursTrainer(UserNeighboursSettings.MovieBuddies).Train(all, stoppingToken);
            BuddyCommunity community = new(neighbours, await directory.AnonymousAsync(stoppingToken));
            lock (_gate)
            {
                _held = new Held(community, store, trainedAt);
                _building = null;
                _letGo ??= clock.CreateTimer(_ => LetGoUnused(), null, KeptFor, Timeout.InfiniteTimeSpan);
            }

            Log.Built(logger, all.Count, all.Users.Count, (clock.GetUtcNow() - startedAt).TotalSeconds);
            return community;
        }
        catch (Exception error)
        {
            lock (_gate)
                _building = null;
            if (error is not OperationCanceledException)
                Log.Failed(logger, error);
            throw;
        }
    }

    /// <summary>Apart from the rest, so that the list is gone when the model is fitted.</summary>
    private async Task<RatingDataset> ReadAsync(CancellationToken stoppingToken)
    {
        List<Rating> all = new(catalogue.Current.RatingCount);
        await foreach (Rating rating in ratings.ReadAllAsync(stoppingToken))
            all.Add(rating);
        return new RatingDataset(all);
    }

    /// <param name="Store">The store before any rating was read.</param>
    /// <param name="TrainedAt">Of the model that was served then.</param>
    private sealed record Held(BuddyCommunity Community, StoreVersion Store, DateTimeOffset? TrainedAt);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Ready to find movie buddies by {Ratings} ratings of {Raters} raters, after {Seconds:0.0} s")]
        public static partial void Built(ILogger logger, int ratings, int raters, double seconds);

        [LoggerMessage(LogLevel.Error, "The ratings to find movie buddies by could not be read")]
        public static partial void Failed(ILogger logger, Exception error);
    }
}
