using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MovieRecs.Web.Data;

/// <summary>
/// The facts that tell whoever trains models that ratings came or went, or films are others. Each change gives one of them a value that it has
/// never had: a counter would come to the same number again in a store that was restored from an older copy.
/// </summary>
public static class CommunityVersion
{
    /// <summary>Many ratings came or went at once: what was learned is of another community.</summary>
    /// <param name="connection">Open, and in the transaction that changed the ratings.</param>
    public static void Renew(SqliteConnection connection) => Renew(connection, StoreFact.CommunityVersion);

    /// <summary>Somebody's ratings are gone, or a film is another: that is to be learned again, but not at once for each of them.</summary>
    /// <param name="connection">Open, and in the transaction that made the change.</param>
    public static void RenewDetails(SqliteConnection connection) => Renew(connection, StoreFact.DetailVersion);

    /// <summary>The community's version as it stands: "0" before the first bulk change. Two readings differ where one happened in between.</summary>
    public static Task<string> ReadAsync(MovieRecsDbContext store, CancellationToken cancellationToken = default) =>
        ReadAsync(store, StoreFact.CommunityVersion, cancellationToken);

    /// <summary>The same for changes in detail.</summary>
    public static Task<string> ReadDetailsAsync(MovieRecsDbContext store, CancellationToken cancellationToken = default) =>
        ReadAsync(store, StoreFact.DetailVersion, cancellationToken);

    private static void Renew(SqliteConnection connection, string fact)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            """
            INSERT INTO Facts (Name, Value) VALUES ($name, $value)
            ON CONFLICT (Name) DO UPDATE SET Value = excluded.Value
            """;
        command.Parameters.AddWithValue("$name", fact);
        command.Parameters.AddWithValue("$value", Guid.NewGuid().ToString("N"));
        command.ExecuteNonQuery();
    }

    private static async Task<string> ReadAsync(MovieRecsDbContext store, string name, CancellationToken cancellationToken) =>
        await store.Facts.Where(fact => fact.Name == name).Select(fact => fact.Value).SingleOrDefaultAsync(cancellationToken) ?? "0";
}
