using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Ratings;

/// <summary>Records and removes viewings.</summary>
public sealed class WatchWriter(IDbContextFactory<MovieRecsDbContext> stores)
{
    /// <summary>The longest a viewing can last, in minutes; the store refuses more.</summary>
    public const int LongestViewing = 1440;

    /// <summary>Adds a viewing. A movie that has been seen leaves the watchlist; a second viewing is a rewatch.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are below 0 or above <see cref="LongestViewing"/>.</exception>
    public async Task AddAsync(RaterId rater, MovieId movie, DateOnly watchedOn, WatchOutcome outcome, int? minutes, CancellationToken cancellationToken = default)
    {
        if (minutes is { } given)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(given, nameof(minutes));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(given, LongestViewing, nameof(minutes));
        }

        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        bool seenBefore = await store.WatchEvents.AnyAsync(watched => watched.Rater == rater && watched.Movie == movie, cancellationToken);
        store.WatchEvents.Add(new WatchEvent
        {
            Rater = rater,
            Movie = movie,
            WatchedOn = watchedOn,
            Outcome = outcome,
            MinutesWatched = minutes,
            IsRewatch = seenBefore,
        });
        if (await store.Watchlist.FindAsync([rater, movie], cancellationToken) is { } entry)
            store.Watchlist.Remove(entry);
        await store.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Removes a viewing of this rater's; somebody else's is left alone.</summary>
    public async Task RemoveAsync(RaterId rater, int viewing, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        await store.WatchEvents.Where(watched => watched.Id == viewing && watched.Rater == rater).ExecuteDeleteAsync(cancellationToken);
    }
}
