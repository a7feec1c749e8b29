using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Buddies;

/// <summary>Who may be shown as a movie buddy, and by what name, at this moment.</summary>
public sealed class BuddyDirectory(IDbContextFactory<MovieRecsDbContext> stores)
{
    /// <summary>
    /// Those of some raters who may be shown, with their names; null for the anonymous, who were imported or simulated.
    /// Whoever has an account is there only where they want to be found, and whoever has left is not.
    /// </summary>
    public async Task<IReadOnlyDictionary<RaterId, string?>> ShownAsync(IReadOnlyCollection<RaterId> raters, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Raters
            .Where(rater => raters.Contains(rater.Id))
            .LeftJoin(store.Users, rater => rater.AccountId, account => account.Id, (rater, account) => new { rater.Id, rater.Source, account!.BuddyName })
            .Where(rater => rater.Source != RaterSource.Account || rater.BuddyName != null)
            .ToDictionaryAsync(rater => rater.Id, rater => rater.BuddyName, cancellationToken);
    }
}
