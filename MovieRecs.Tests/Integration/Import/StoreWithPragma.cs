using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MovieRecs.Web.Data;
using MovieRecs.Web.Startup;

namespace MovieRecs.Tests.Integration.Import;

/// <summary>Opens a store under a condition that SQLite can be told to behave by; waits a second at most for others.</summary>
internal sealed class StoreWithPragma(DataFolder folder, string pragma) : DbConnectionInterceptor, IDbContextFactory<MovieRecsDbContext>
{
    public MovieRecsDbContext CreateDbContext()
    {
        SqliteConnectionStringBuilder connection = new(StoreStartup.ConnectionString(folder.Store)) { DefaultTimeout = 1, Pooling = false };
        return new MovieRecsDbContext(new DbContextOptionsBuilder<MovieRecsDbContext>().UseSqlite(connection.ToString()).AddInterceptors(this).Options);
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = pragma;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
