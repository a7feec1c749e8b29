using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Ratings;

/// <summary>Puts movies on a person's watchlist or among those they don't want offered, and takes them off again.</summary>
public sealed class ListWriter(IDbContextFactory<MovieRecsDbContext> stores, TimeProvider clock)
{
    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    public async Task AddToWatchlistAsync(RaterId rater, MovieId movie, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        await store.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Watchlist" ("RaterId", "MovieId", "AddedAt") VALUES ({rater.Value}, {movie.Value}, {Now}) ON CONFLICT DO NOTHING""",
            cancellationToken);
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
