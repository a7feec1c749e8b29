using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MovieRecs.Web.Data;

/// <summary>
/// Sets what SQLite keeps per connection: how long to wait for another writer, and when to sync. NORMAL is safe from
/// corruption in WAL mode, and spares a sync per commit.
/// </summary>
internal sealed class PragmaInterceptor : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout = 60000; PRAGMA synchronous = NORMAL;";

    public static PragmaInterceptor Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
