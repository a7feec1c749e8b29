using Microsoft.Data.Sqlite;
using MovieRecs.Domain.Import;
using SQLitePCL;

namespace MovieRecs.Web.Importing;

/// <summary>Says in plain words why the store refused an import.</summary>
internal static class StoreProblem
{
    private const string Unchanged = "Nothing was imported; the store is as before.";

    public static ImportException Explain(SqliteException error) => new(
        error.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => $"The disk that holds the data folder is full. {Unchanged} Make room (a large dataset takes about three times its unpacked size) and start again.",
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"The store is in use by another program that writes to it. {Unchanged} Wait until that is done and start again.",
            raw.SQLITE_READONLY or raw.SQLITE_PERM => $"The store can't be written to. {Unchanged} Check who owns the data folder.",
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => $"The store is damaged ({error.Message}). {Unchanged} Put a backup in its place.",
            raw.SQLITE_IOERR => $"The disk that holds the store reports an error ({error.Message}). {Unchanged}",
            _ => $"The store refused the import ({error.Message}). {Unchanged}",
        },
        error);
}
