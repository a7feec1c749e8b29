using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Ratings;

/// <summary>Records and removes viewings.</summary>
public sealed class WatchWriter(WriteGate gate, TimeProvider clock)
{
    /// <summary>The longest a viewing can last, in minutes; the store refuses more.</summary>
    public const int LongestViewing = 1440;

    /// <summary>Adds a viewing. A movie that has been seen leaves the watchlist.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The minutes are below 0 or above <see cref="LongestViewing"/>, or the day is still to come everywhere on earth.
    /// </exception>
    public Task AddAsync(RaterId rater, MovieId movie, Viewing viewing, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(viewing);
        ArgumentOutOfRangeException.ThrowIfNegative(viewing.Minutes ?? 0, nameof(viewing));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(viewing.Minutes ?? 0, LongestViewing, nameof(viewing));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(viewing.Day, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1), nameof(viewing));

        return gate.WriteAsync(
            async store =>
            {
                store.WatchEvents.Add(new WatchEvent
                {
                    Rater = rater,
                    Movie = movie,
                    WatchedOn = viewing.Day,
                    Outcome = viewing.Outcome,
                    MinutesWatched = viewing.Minutes,
                    IsRewatch = viewing.IsRewatch,
                });
                if (await store.Watchlist.FindAsync([rater, movie], cancellationToken) is { } entry)
                    store.Watchlist.Remove(entry);
                await store.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Removes a viewing of this rater's; somebody else's is left alone.</summary>
    public Task RemoveAsync(RaterId rater, int viewing, CancellationToken cancellationToken = default) => gate.WriteAsync(
        store => store.WatchEvents.Where(watched => watched.Id == viewing && watched.Rater == rater).ExecuteDeleteAsync(cancellationToken), cancellationToken);
}
