using Microsoft.Data.Sqlite;
using MovieRecs.Domain.Import;
using MovieRecs.Web.Importing;

namespace MovieRecs.Web.Starter;

/// <summary>Writes down what came from the program itself, as for any import.</summary>
internal static class StarterRecord
{
    /// <param name="connection">Open, and in the transaction that brought it.</param>
    public static void Write(SqliteConnection connection, TimeProvider clock, string source, ImportChanges changes)
    {
        RowCounts[] rows = [Of(ImportRowKind.Movies, changes.Movies), Of(ImportRowKind.Ratings, changes.Ratings)];
        ImportRecorder.Write(connection, clock.GetUtcNow(), source, new ImportReport("starter", changes, rows, [], TimeSpan.Zero));
    }

    private static RowCounts Of(ImportRowKind kind, int count) => new(kind, count, count, 0, 0, 0);
}
