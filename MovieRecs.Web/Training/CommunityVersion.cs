using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Training;

/// <summary>Reads the number that goes up with each bulk change of the store, by this process or another.</summary>
public sealed class CommunityVersion(IDbContextFactory<MovieRecsDbContext> stores)
{
    public async Task<string> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Facts.Where(fact => fact.Name == StoreFact.CommunityVersion).Select(fact => fact.Value).SingleOrDefaultAsync(cancellationToken) ?? "0";
    }
}
