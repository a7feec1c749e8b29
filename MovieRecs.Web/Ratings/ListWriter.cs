using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Ratings;

/// <summary>Gives movies a thumb, puts them on a person's watchlist or among those they don't want offered, and takes all that back.</summary>
public sealed class ListWriter(IDbContextFactory<MovieRecsDbContext> stores, TimeProvider clock)
{
    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Gives a movie a thumb, or takes it back. Who judges a movie has seen it, so it leaves the watchlist.</summary>
    /// <param name="thumb">Null to take it back.</param>
    public async Task SetThumbAsync(RaterId rater, MovieId movie, Thumb? thumb, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        if (thumb is not { } given)
        {
            await store.Thumbs.Where(entry => entry.RaterId == rater && entry.MovieId == movie).ExecuteDeleteAsync(cancellationToken);
            return;
        }

        await using IDbContextTransaction transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        await store.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Thumbs" ("RaterId", "MovieId", "Thumb", "GivenAt") VALUES ({rater.Value}, {movie.Value}, {(int)given}, {Now})
            ON CONFLICT ("RaterId", "MovieId") DO UPDATE SET "Thumb" = excluded."Thumb", "GivenAt" = excluded."GivenAt"
            """,
            cancellationToken);
        await store.Watchlist.Where(entry => entry.RaterId == rater && entry.MovieId == movie).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Puts a movie on the watchlist. Who wants to see it takes back that they didn't want it offered.</summary>
    public async Task AddToWatchlistAsync(RaterId rater, MovieId movie, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        await store.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Watchlist" ("RaterId", "MovieId", "AddedAt") VALUES ({rater.Value}, {movie.Value}, {Now}) ON CONFLICT DO NOTHING""",
            cancellationToken);
        await store.NotInterested.Where(entry => entry.RaterId == rater && entry.MovieId == movie).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task RemoveFromWatchlistAsync(RaterId rater, MovieId movie, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        await store.Watchlist.Where(entry => entry.RaterId == rater && entry.MovieId == movie).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task HideAsync(RaterId rater, MovieId movie, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        await store.Database.ExecuteSqlAsync(
            $"""INSERT INTO "NotInterested" ("RaterId", "MovieId", "AddedAt") VALUES ({rater.Value}, {movie.Value}, {Now}) ON CONFLICT DO NOTHING""",
            cancellationToken);
    }

    public async Task RestoreAsync(RaterId rater, MovieId movie, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        await store.NotInterested.Where(entry => entry.RaterId == rater && entry.MovieId == movie).ExecuteDeleteAsync(cancellationToken);
    }
}
