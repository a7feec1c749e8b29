using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Ratings;

/// <summary>Reads what one person rated, saw, listed and hid.</summary>
public sealed class PersonalQueries(IDbContextFactory<MovieRecsDbContext> stores)
{
    /// <summary>Everything a recommender asks about a person, as it stands now.</summary>
    public async Task<UserProfile> ProfileAsync(RaterId rater, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await ReaderAsync(cancellationToken);
        return await ProfileReader.ReadAsync(store, rater, cancellationToken);
    }

    public async Task<PersonalState> StateAsync(RaterId rater, MovieId movie, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await ReaderAsync(cancellationToken);
        StoredRating? rating = await store.Ratings.SingleOrDefaultAsync(row => row.RaterId == rater && row.MovieId == movie, cancellationToken);
        bool listed = await store.Watchlist.AnyAsync(row => row.RaterId == rater && row.MovieId == movie, cancellationToken);
        bool hidden = await store.NotInterested.AnyAsync(row => row.RaterId == rater && row.MovieId == movie, cancellationToken);
        ThumbEntry? thumb = await store.Thumbs.SingleOrDefaultAsync(row => row.RaterId == rater && row.MovieId == movie, cancellationToken);
        List<WatchEvent> viewings = await store.WatchEvents.Where(row => row.Rater == rater && row.Movie == movie)
            .OrderByDescending(row => row.WatchedOn).ThenByDescending(row => row.Id).ToListAsync(cancellationToken);
        return new PersonalState(rating?.Stars.HalfSteps ?? 0, listed, hidden, viewings) { Thumb = thumb?.Thumb };
    }

    /// <summary>The ratings a person gave, newest first.</summary>
    public async Task<IReadOnlyList<StoredRating>> RatingsAsync(RaterId rater, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await ReaderAsync(cancellationToken);
        return await store.Ratings.Where(row => row.RaterId == rater)
            .OrderByDescending(row => row.RatedAt).ThenBy(row => row.MovieId).ToListAsync(cancellationToken);
    }

    /// <summary>The viewings a person recorded, newest first.</summary>
    public async Task<IReadOnlyList<WatchEvent>> ViewingsAsync(RaterId rater, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await ReaderAsync(cancellationToken);
        return await store.WatchEvents.Where(row => row.Rater == rater)
            .OrderByDescending(row => row.WatchedOn).ThenByDescending(row => row.Id).ToListAsync(cancellationToken);
    }

    private async Task<MovieRecsDbContext> ReaderAsync(CancellationToken cancellationToken)
    {
        MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        store.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return store;
    }
}
