using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Buddies;

/// <summary>Who may be shown as a movie buddy, by what name, and what they have rated.</summary>
public sealed class BuddyDirectory(IDbContextFactory<MovieRecsDbContext> stores)
{
    /// <summary>Those with an account who want to be found at this moment, and their names.</summary>
    public async Task<IReadOnlyDictionary<RaterId, string>> FindableAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Users.Where(account => account.BuddyName != null)
            .Join(store.Raters, account => account.Id, rater => rater.AccountId, (account, rater) => new { rater.Id, Name = account.BuddyName! })
            .ToDictionaryAsync(found => found.Id, found => found.Name, cancellationToken);
    }

    /// <summary>Those without an account, who were imported or simulated.</summary>
    public async Task<IReadOnlySet<RaterId>> AnonymousAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Raters.Where(rater => rater.Source != RaterSource.Account).Select(rater => rater.Id).ToHashSetAsync(cancellationToken);
    }

    /// <summary>All that some raters have rated at this moment; nothing for whoever has rated nothing.</summary>
    public async Task<IReadOnlyDictionary<RaterId, IReadOnlyCollection<(MovieId Movie, Stars Stars)>>> RatingsAsync(
        IReadOnlyCollection<RaterId> raters, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        List<StoredRating> ratings = await store.Ratings.AsNoTracking().Where(rating => raters.Contains(rating.RaterId)).ToListAsync(cancellationToken);
        ILookup<RaterId, (MovieId, Stars)> byRater = ratings.ToLookup(rating => rating.RaterId, rating => (rating.MovieId, rating.Stars));
        return raters.ToDictionary(rater => rater, IReadOnlyCollection<(MovieId, Stars)> (rater) => [.. byRater[rater]]);
    }
}
