using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import.Starter;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Starter;

/// <summary>The simulated raters in the store: added to a new one, and removed, or brought back, by an admin.</summary>
public sealed class DemoCommunity(IDbContextFactory<MovieRecsDbContext> stores)
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
            await AddAsync(store, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Adds the simulated raters, in the transaction that <paramref name="store"/> is in.</summary>
    internal static async Task AddAsync(MovieRecsDbContext store, CancellationToken cancellationToken)
    {
        MovieId?[] movies = StarterMatcher.Match(Connection(store));
        IReadOnlyList<SimulatedRating> ratings = SimulatedCommunity.Generate(StarterCatalogue.Embedded.Films);
        Dictionary<int, Rater> raters = ratings.Select(rating => rating.RaterNumber).Distinct().ToDictionary(
            number => number, number => new Rater { Source = RaterSource.Demo, SourceKey = string.Create(CultureInfo.InvariantCulture, $"demo:{number}") });
        store.Raters.AddRange(raters.Values);
        await store.SaveChangesAsync(cancellationToken);

        using SqliteCommand insert = Connection(store).CreateCommand();
        insert.CommandText = "INSERT INTO Ratings (RaterId, MovieId, HalfSteps, RatedAt) VALUES ($rater, $movie, $stars, $at)";
        SqliteParameter rater = insert.Parameters.Add("$rater", SqliteType.Integer);
        SqliteParameter movie = insert.Parameters.Add("$movie", SqliteType.Integer);
        SqliteParameter stars = insert.Parameters.Add("$stars", SqliteType.Integer);
        SqliteParameter at = insert.Parameters.Add("$at", SqliteType.Integer);
        foreach (SimulatedRating rating in ratings)
        {
            // A film that an admin has removed or renamed since has no place for its simulated ratings.
            if (movies[rating.FilmIndex] is not { } id)
                continue;
            (rater.Value, movie.Value, stars.Value, at.Value) = (raters[rating.RaterNumber].Id.Value, id.Value, rating.Stars.HalfSteps, rating.At);
            insert.ExecuteNonQuery();
        }

        Finish(store);
    }

    private static void Finish(MovieRecsDbContext store)
    {
        MovieStatisticsWriter.Recompute(Connection(store));
        CommunityVersion.Renew(Connection(store));
    }

    private static SqliteConnection Connection(MovieRecsDbContext store) => (SqliteConnection)store.Database.GetDbConnection();
}
