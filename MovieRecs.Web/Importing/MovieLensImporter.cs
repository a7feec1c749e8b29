using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Importing;

/// <summary>
/// Brings a MovieLens dataset into the store in one transaction: stopped in the middle, for whatever reason, the store is
/// as before. Bringing in the same dataset again changes nothing.
/// </summary>
public sealed class MovieLensImporter(IDbContextFactory<MovieRecsDbContext> stores, TimeProvider? clock = null)
{
    /// <summary>Pages of the store kept in memory while importing, in KiB.</summary>
    private const int CacheKilobytes = 128 * 1024;

    private const int UsualCacheKilobytes = 2000;

    /// <exception cref="ImportException">The dataset can't be read, or the store can't be written; the store is as before.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the store is as before.</exception>
    public async Task<ImportReport> ImportAsync(IDatasetFiles files, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        long started = Stopwatch.GetTimestamp();
        MovieLensDataset dataset = await Task.Run(() => Read(files, progress, cancellationToken), cancellationToken);
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        try
        {
            await store.Database.OpenConnectionAsync(cancellationToken);
            SqliteConnection connection = (SqliteConnection)store.Database.GetDbConnection();
            ImportReport Report(ImportChanges changes) => new(dataset.Edition.Key, changes, dataset.Rows, dataset.Cases, Stopwatch.GetElapsedTime(started));
            void WriteDown(ImportChanges changes) => ImportRecorder.Write(connection, (clock ?? TimeProvider.System).GetUtcNow(), files.Name, Report(changes));
            return Report(await Task.Run(() => Write(dataset, connection, WriteDown, progress, cancellationToken), cancellationToken));
        }
        catch (SqliteException error)
        {
            throw StoreProblem.Explain(error);
        }
    }

    private static MovieLensDataset Read(IDatasetFiles files, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return MovieLensReader.Read(files, progress, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ImportException($"{files.Name} can't be read ({error.Message.TrimEnd('.')}). Nothing was imported; check the file and the disk that it is on.", error);
        }
    }

    /// <param name="onWritten">Called with what changed, in the transaction's last moment.</param>
    private static ImportChanges Write(
        MovieLensDataset dataset, SqliteConnection connection, Action<ImportChanges> onWritten, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        Execute(connection, $"PRAGMA cache_size = -{CacheKilobytes}");
        try
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            ImportChanges changes = Write(dataset, connection, (phase, done, total) =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(phase, done, total));
            });
            cancellationToken.ThrowIfCancellationRequested();
            onWritten(changes);
            transaction.Commit();
            // A bulk import leaves a write-ahead log as large as itself; nobody wants to keep that.
            Tidy(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            return changes;
        }
        finally
        {
            // The connection goes back to the pool.
            Tidy(connection, $"PRAGMA cache_size = -{UsualCacheKilobytes}; PRAGMA shrink_memory");
        }
    }

    /// <summary>Whether the import succeeded is settled by now: what can't be tidied up, on a full disk for one, stays as it is.</summary>
    private static void Tidy(SqliteConnection connection, string sql)
    {
        try
        {
            Execute(connection, sql);
        }
        catch (SqliteException)
        {
            // SQLite writes the log back by itself as soon as it can.
        }
    }

    private static ImportChanges Write(MovieLensDataset dataset, SqliteConnection connection, Action<ImportPhase, long, long> report)
    {
        long changesBefore = TotalChanges(connection);
        ReadOnlySpan<ImportedRating> ratings = dataset.Ratings.Span;
        int movieCount = dataset.Movies.Count;
        int ratingCount = ratings.Length;
        report(ImportPhase.WritingMovies, 0, movieCount);
        (MovieId[] movies, int newMovies) = new CatalogueWriter(connection).Write(dataset.Movies, done => report(ImportPhase.WritingMovies, done, movieCount));
        (Dictionary<int, RaterId> raters, int newRaters) = new RaterWriter(connection, dataset.Edition.Key).Write(ratings);
        (int added, int newer) = new BulkRatingWriter(connection).Write(ratings, raters, movies, done => report(ImportPhase.WritingRatings, done, ratingCount));

        report(ImportPhase.Finishing, 0, 0);
        if (TotalChanges(connection) != changesBefore)
        {
            MovieStatisticsWriter.Recompute(connection);
            CommunityVersion.Renew(connection);
        }
        return new ImportChanges(newMovies, movieCount - newMovies, newRaters, raters.Count, added, newer, ratingCount - added - newer);
    }

    private static long TotalChanges(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT total_changes()";
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
