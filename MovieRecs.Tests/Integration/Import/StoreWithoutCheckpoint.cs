using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MovieRecs.Web.Data;
using MovieRecs.Web.Startup;
using SQLitePCL;

namespace MovieRecs.Tests.Integration.Import;

/// <summary>Opens a store whose write-ahead log can't be written back, as where the disk has filled up after the commit.</summary>
internal sealed class StoreWithoutCheckpoint(DataFolder folder) : DbConnectionInterceptor, IDbContextFactory<MovieRecsDbContext>
{
    public MovieRecsDbContext CreateDbContext()
    {
        SqliteConnectionStringBuilder connection = new(StoreStartup.ConnectionString(folder.Store)) { Pooling = false };
        return new MovieRecsDbContext(new DbContextOptionsBuilder<MovieRecsDbContext>().UseSqlite(connection.ToString()).AddInterceptors(this).Options);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        raw.sqlite3_set_authorizer(((SqliteConnection)connection).Handle, Allow, null);
        return Task.CompletedTask;
    }

    private static int Allow(object data, int action, string subject, string argument, string database, string trigger) =>
        action == raw.SQLITE_PRAGMA && subject == "wal_checkpoint" ? raw.SQLITE_DENY : raw.SQLITE_OK;
}
