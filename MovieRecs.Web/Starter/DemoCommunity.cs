using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Import.Starter;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Starter;

/// <summary>The simulated raters in the store: added to a new one, and removed, or brought back, by an admin.</summary>
public sealed class DemoCommunity(IDbContextFactory<MovieRecsDbContext> stores, TimeProvider? clock = null)
{
    /// <summary>Takes all simulated raters and their ratings away. What people and imports brought stays.</summary>
    /// <returns>How many raters went.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        int removed = await store.Raters.Where(rater => rater.Source == RaterSource.Demo).ExecuteDeleteAsync(cancellationToken);
        Finish(store);
        await transaction.CommitAsync(cancellationToken);
        return removed;
    }

    /// <summary>Brings the simulated raters back where there are none.</summary>
    public async Task RestoreAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        if (!await store.Raters.AnyAsync(rater => rater.Source == RaterSource.Demo, cancellationToken))
        {
            ImportChanges changes = await AddAsync(store, cancellationToken);
            StarterRecord.Write(Connection(store), clock ?? TimeProvider.System, "the simulated community", changes);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Adds the simulated raters, in the transaction that <paramref name="store"/> is in.</summary>
    /// <returns>How many raters and ratings came.</returns>
    internal static async Task<ImportChanges> AddAsync(MovieRecsDbContext store, CancellationToken cancellationToken)
    {
        MovieId?[] movies = StarterMatcher.Match(Connection(store));
        IReadOnlyList<SimulatedRating> ratings = SimulatedCommunity.Generate(StarterCatalogue.Embedded.Films);
        Dictionary<int, Rater> raters = ratings.Select(rating => rating.RaterNumber).Distinct().ToDictionary(
            number => number, number => new Rater { Source = RaterSource.Demo, SourceKey = string.Create(CultureInfo.InvariantCulture, $"demo:{number}") });
        store.Raters.AddRange(raters.Values);
        await store.SaveChangesAsync(cancellationToken);

        using SqliteCommand insert = Connection(store).CreateCommand();
        // Films that an admin has merged have one place for the ratings of both.
        insert.CommandText = "INSERT OR IGNORE INTO Ratings (RaterId, MovieId, HalfSteps, RatedAt) VALUES ($rater, $movie, $stars, $at)";
        SqliteParameter rater = insert.Parameters.Add("$rater", SqliteType.Integer);
        SqliteParameter movie = insert.Parameters.Add("$movie", SqliteType.Integer);
        SqliteParameter stars = insert.Parameters.Add("$stars", SqliteType.Integer);
        SqliteParameter at = insert.Parameters.Add("$at", SqliteType.Integer);
        int added = 0;
        foreach (SimulatedRating rating in ratings)
        {
            // A film that an admin has removed or renamed since has no place for its simulated ratings.
            if (movies[rating.FilmIndex] is not { } id)
                continue;
            (rater.Value, movie.Value, stars.Value, at.Value) = (raters[rating.RaterNumber].Id.Value, id.Value, rating.Stars.HalfSteps, rating.At);
            added += insert.ExecuteNonQuery();
        }

        Finish(store);
        return new ImportChanges(0, 0, raters.Count, raters.Count, added, 0, 0);
    }

    private static void Finish(MovieRecsDbContext store)
    {
        MovieStatisticsWriter.Recompute(Connection(store));
        CommunityVersion.Renew(Connection(store));
    }

    private static SqliteConnection Connection(MovieRecsDbContext store) => (SqliteConnection)store.Database.GetDbConnection();
}
