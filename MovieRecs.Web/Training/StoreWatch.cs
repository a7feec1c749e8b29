using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Training;

/// <summary>Asks the store how much has changed in it.</summary>
public sealed class StoreWatch(IDbContextFactory<MovieRecsDbContext> stores)
{
    /// <summary>Two readings differ where an import, a removal or the deletion of an account with ratings happened in between.</summary>
    public async Task<StoreVersion> VersionAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return new StoreVersion(
            await IdAsync(store, cancellationToken),
            await CommunityVersion.ReadAsync(store, cancellationToken),
            await CommunityVersion.ReadDetailsAsync(store, cancellationToken));
    }

    /// <summary>
    /// How many ratings people here gave or changed since, but for those whom an admin has left out of trainings. It goes by the accounts' raters, whose ratings lie together, and
    /// never through those of an imported community.
    /// </summary>
    public async Task<int> RatingsSinceAsync(DateTimeOffset since, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        long seconds = since.ToUnixTimeSeconds();
        return await store.Raters.Where(rater => rater.Source == RaterSource.Account && rater.LeftOutAt == null)
            .SelectMany(rater => store.Ratings.Where(rating => rating.RaterId == rater.Id && rating.RatedAt >= seconds))
            .CountAsync(cancellationToken);
    }

    /// <summary>The store's id; a store that has none yet gets one.</summary>
    private static async Task<string> IdAsync(MovieRecsDbContext store, CancellationToken cancellationToken)
    {
        IQueryable<string> id = store.Facts.Where(fact => fact.Name == StoreFact.StoreId).Select(fact => fact.Value);
        if (await id.SingleOrDefaultAsync(cancellationToken) is { } known)
            return known;
        string made = Guid.NewGuid().ToString("N");
        await store.Database.ExecuteSqlAsync($"""INSERT INTO "Facts" ("Name", "Value") VALUES ({StoreFact.StoreId}, {made}) ON CONFLICT ("Name") DO NOTHING""", cancellationToken);
        return await id.SingleAsync(cancellationToken);
    }
}
