using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Ratings;

/// <summary>Gives movies a thumb, puts them on a person's watchlist or among those they don't want offered, and takes all that back.</summary>
public sealed class ListWriter(WriteGate gate, TimeProvider clock)
{
    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Gives a movie a thumb, or takes it back. Who judges a movie has seen it, so it leaves the watchlist.</summary>
    /// <param name="thumb">Null to take it back.</param>
    /// <returns>What was there before, for <see cref="UndoThumbAsync"/>.</returns>
    public async Task<BeforeThumb> SetThumbAsync(RaterId rater, MovieId movie, Thumb? thumb, CancellationToken cancellationToken = default)
    {
        BeforeThumb? before = null;
        await gate.WriteAsync(
            async store =>
            {
                before = new BeforeThumb(
                    await store.Thumbs.AsNoTracking().SingleOrDefaultAsync(entry => entry.RaterId == rater && entry.MovieId == movie, cancellationToken),
                    await store.Watchlist.AsNoTracking().SingleOrDefaultAsync(entry => entry.RaterId == rater && entry.MovieId == movie, cancellationToken));
                if (thumb is { } given)
                    await GiveAsync(store, rater, movie, given, cancellationToken);
                else
                    await store.Thumbs.Where(entry => entry.RaterId == rater && entry.MovieId == movie).ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken);
        return before!;
    }

    /// <summary>Undoes <see cref="SetThumbAsync"/>, all or nothing: the thumb, when it was given, and the place on the watchlist are as they were.</summary>
    public Task UndoThumbAsync(RaterId rater, MovieId movie, BeforeThumb before, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        return gate.WriteAsync(
            async store =>
            {
                await store.Thumbs.Where(entry => entry.RaterId == rater && entry.MovieId == movie).ExecuteDeleteAsync(cancellationToken);
                if (before.Thumb is { } thumb)
                    store.Thumbs.Add(thumb);
                if (before.Listed is { } listed)
                {
                    await RemoveFromWatchlistAsync(store, rater, movie, cancellationToken);
                    store.Watchlist.Add(listed);
                }

                await store.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Puts a movie on the watchlist. Who wants to see it takes back that they didn't want it offered.</summary>
    public Task AddToWatchlistAsync(RaterId rater, MovieId movie, CancellationToken cancellationToken = default) => gate.WriteAsync(
        async store =>
        {
            await store.Database.ExecuteSqlAsync(
                $"""INSERT INTO "Watchlist" ("RaterId", "MovieId", "AddedAt") VALUES ({rater.Value}, {movie.Value}, {Now}) ON CONFLICT DO NOTHING""",
                cancellationToken);
            await store.NotInterested.Where(entry => entry.RaterId == rater && entry.MovieId == movie).ExecuteDeleteAsync(cancellationToken);
        },
        cancellationToken);

    public Task RemoveFromWatchlistAsync(RaterId rater, MovieId movie, CancellationToken cancellationToken = default) =>
        gate.WriteAsync(store => RemoveFromWatchlistAsync(store, rater, movie, cancellationToken), cancellationToken);

    public Task HideAsync(RaterId rater, MovieId movie, CancellationToken cancellationToken = default) => gate.WriteAsync(
        store => store.Database.ExecuteSqlAsync(
            $"""INSERT INTO "NotInterested" ("RaterId", "MovieId", "AddedAt") VALUES ({rater.Value}, {movie.Value}, {Now}) ON CONFLICT DO NOTHING""",
            cancellationToken),
        cancellationToken);

    public Task RestoreAsync(RaterId rater, MovieId movie, CancellationToken cancellationToken = default) => gate.WriteAsync(
        store => store.NotInterested.Where(entry => entry.RaterId == rater && entry.MovieId == movie).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    private async Task GiveAsync(MovieRecsDbContext store, RaterId rater, MovieId movie, Thumb given, CancellationToken cancellationToken)
    {
        await store.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Thumbs" ("RaterId", "MovieId", "Thumb", "GivenAt") VALUES ({rater.Value}, {movie.Value}, {(int)given}, {Now})
            ON CONFLICT ("RaterId", "MovieId") DO UPDATE SET "Thumb" = excluded."Thumb", "GivenAt" = excluded."GivenAt"
            """,
            cancellationToken);
        await RemoveFromWatchlistAsync(store, rater, movie, cancellationToken);
    }

    private static Task RemoveFromWatchlistAsync(MovieRecsDbContext store, RaterId rater, MovieId movie, CancellationToken cancellationToken) =>
        store.Watchlist.Where(entry => entry.RaterId == rater && entry.MovieId == movie).ExecuteDeleteAsync(cancellationToken);
}
