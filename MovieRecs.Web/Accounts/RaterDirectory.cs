using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Accounts;

/// <summary>Who an account is among the raters.</summary>
public sealed class RaterDirectory(IDbContextFactory<MovieRecsDbContext> stores)
{
    /// <summary>The account's rater; made where there is none yet. Pages read it from the session: <see cref="AccountClaims.RaterId"/>.</summary>
    /// <exception cref="DbUpdateException">There is no such account.</exception>
    public async Task<RaterId> GetOrCreateAsync(string accountId, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(store, accountId, cancellationToken) is { } known)
            return known.Id;
        Rater rater = New(accountId);
        store.Raters.Add(rater);
        try
        {
            await store.SaveChangesAsync(cancellationToken);
            return rater.Id;
        }
        catch (DbUpdateException)
        {
            // Two requests at once: the other one's row is as good. Without it the account itself is gone.
            if (await FindAsync(store, accountId, cancellationToken) is { } others)
                return others.Id;
            throw;
        }
    }

    /// <summary>A rater for a new account, to be added in the same transaction.</summary>
    public static Rater New(string accountId) => new() { Source = RaterSource.Account, AccountId = accountId };

    private static Task<Rater?> FindAsync(MovieRecsDbContext store, string accountId, CancellationToken cancellationToken) =>
        store.Raters.AsNoTracking().SingleOrDefaultAsync(rater => rater.AccountId == accountId, cancellationToken);
}
