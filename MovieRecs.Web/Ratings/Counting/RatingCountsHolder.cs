using MovieRecs.Web.Training;

namespace MovieRecs.Web.Ratings.Counting;

/// <summary>
/// The counts of all ratings, for everybody who looks: counted once, off the threads of pages, and again where many ratings came or
/// went since, or after a while for those that come one by one.
/// </summary>
public sealed class RatingCountsHolder(RatingCountQueries queries, StoreWatch watch, TimeProvider clock)
{
    /// <summary>Fewer ratings than these are counted in less time than a page takes.</summary>
    private const int FewRatings = 300_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private Task<(StoreVersion Version, RatingCounts Counts)>? _counting;

    /// <summary>Those counted already, or at once where there are few ratings; null where counting takes a while, which then begins.</summary>
    public async Task<RatingCounts?> TryGetAsync(CancellationToken cancellationToken = default)
    {
        bool isFew = await queries.EstimateAsync(cancellationToken) <= FewRatings;
        Task<(StoreVersion, RatingCounts Counts)> counting = await CurrentAsync(cancellationToken);
        return isFew || counting.IsCompletedSuccessfully
            ? (await counting.WaitAsync(cancellationToken)).Counts
            : null;
    }

    /// <summary>Waits for them.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits any longer; the counting goes on for others.</exception>
    public async Task<RatingCounts> GetAsync(CancellationToken cancellationToken = default) =>
        (await (await CurrentAsync(cancellationToken)).WaitAsync(cancellationToken)).Counts;

    private async Task<Task<(StoreVersion Version, RatingCounts Counts)>> CurrentAsync(CancellationToken cancellationToken)
    {
        StoreVersion version = await watch.VersionAsync(cancellationToken);
        lock (_lock)
        {
            if (_counting is null || _counting.IsFaulted || _counting.IsCanceled || (_counting.IsCompletedSuccessfully && IsOld(_counting.Result, version)))
                _counting = Task.Run(async () => (version, await queries.CountAsync(CancellationToken.None)), CancellationToken.None);
            return _counting;
        }
    }

    private bool IsOld((StoreVersion Version, RatingCounts Counts) counted, StoreVersion version) =>
        counted.Version != version || clock.GetUtcNow() - counted.Counts.CountedAt > Lifetime;
}
