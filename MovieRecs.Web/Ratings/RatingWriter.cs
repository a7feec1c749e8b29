using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Ratings;

/// <summary>Sets and clears one person's rating of one movie, and keeps the movie's statistics in step.</summary>
public sealed class RatingWriter(IDbContextFactory<MovieRecsDbContext> stores, TimeProvider clock)
{
    /// <summary>The newest rating wins. A rated movie has been seen, so it leaves the watchlist.</summary>
    public Task SetAsync(RaterId rater, MovieId movie, Stars stars, CancellationToken cancellationToken = default) =>
        ReplaceAsync(rater, movie, stars, cancellationToken);

    /// <summary>Takes the rating away; nothing happens where there is none.</summary>
    public Task ClearAsync(RaterId rater, MovieId movie, CancellationToken cancellationToken = default) =>
        ReplaceAsync(rater, movie, null, cancellationToken);

    /// <remarks>
    /// SQLite's driver takes the write lock when a transaction begins, so two tabs that rate the same film at once take
    /// turns, each on the other's result.
    /// </remarks>
    private async Task ReplaceAsync(RaterId rater, MovieId movie, Stars? stars, CancellationToken cancellationToken)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        await store.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "MovieStatistics" ("MovieId", "RatingCount", "HalfStepSum", "LikedCount") VALUES ({movie.Value}, 0, 0, 0)
            ON CONFLICT ("MovieId") DO NOTHING
            """,
            cancellationToken);

        StoredRating? rating = await store.Ratings.FindAsync([rater, movie], cancellationToken);
        MovieStatistics statistics = await store.MovieStatistics.SingleAsync(row => row.MovieId == movie, cancellationToken);
        if (rating is not null)
            statistics.Remove(rating.Stars);
        if (stars is { } added)
            statistics.Add(added);

        long now = clock.GetUtcNow().ToUnixTimeSeconds();
        if (rating is null && stars is { } first)
        {
            store.Ratings.Add(new StoredRating { RaterId = rater, MovieId = movie, Stars = first, RatedAt = now });
            await store.Watchlist.Where(entry => entry.RaterId == rater && entry.MovieId == movie).ExecuteDeleteAsync(cancellationToken);
        }
        else if (rating is not null && stars is { } changed)
        {
            rating.Stars = changed;
            rating.RatedAt = now;
        }
        else if (rating is not null)
        {
            store.Ratings.Remove(rating);
        }

        await store.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
