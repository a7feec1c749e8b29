using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Training;

/// <summary>Reads all ratings from the store, but for those of raters whom an admin has left out. Past EF Core's mapping: a training reads millions of rows.</summary>
public sealed class StoreRatingSource(IDbContextFactory<MovieRecsDbContext> stores) : IRatingSource
{
    public async IAsyncEnumerable<Rating> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        await store.Database.OpenConnectionAsync(cancellationToken);
        await using DbCommand command = store.Database.GetDbConnection().CreateCommand();
        command.CommandText = """SELECT "RaterId", "MovieId", "HalfSteps", "RatedAt" FROM "Ratings" """
            + (await store.Raters.AnyAsync(rater => rater.LeftOutAt != null, cancellationToken)
                ? """WHERE "RaterId" NOT IN (SELECT "Id" FROM "Raters" WHERE "LeftOutAt" IS NOT NULL)""" : "");
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return new Rating(
                new RaterId(reader.GetInt32(0)), new MovieId(reader.GetInt32(1)), Stars.FromHalfSteps(reader.GetInt32(2)), reader.GetInt64(3));
        }
    }
}
