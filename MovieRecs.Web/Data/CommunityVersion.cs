using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MovieRecs.Web.Data;

/// <summary>The fact that tells whoever trains models that many ratings came or went at once.</summary>
public static class CommunityVersion
{
    /// <summary>
    /// Gives the community a version that no other has had: a counter would come to the same number again in a store that
    /// was restored from an older copy.
    /// </summary>
    /// <param name="connection">Open, and in the transaction that changed the ratings.</param>
    public static void Renew(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            """
            INSERT INTO Facts (Name, Value) VALUES ($name, $value)
            ON CONFLICT (Name) DO UPDATE SET Value = excluded.Value
            """;
        command.Parameters.AddWithValue("$name", StoreFact.CommunityVersion);
        command.Parameters.AddWithValue("$value", Guid.NewGuid().ToString("N"));
        command.ExecuteNonQuery();
    }

    /// <summary>The version as it stands: "0" before the first bulk change. Two readings differ where one happened in between.</summary>
    public static async Task<string> ReadAsync(MovieRecsDbContext store, CancellationToken cancellationToken = default) =>
        await store.Facts.Where(fact => fact.Name == StoreFact.CommunityVersion).Select(fact => fact.Value).SingleOrDefaultAsync(cancellationToken) ?? "0";
}
