using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Api.Authentication;

/// <summary>Writes down when tokens were last used: at most once a minute for each, and never at the cost of the request.</summary>
internal sealed partial class ApiTokenUses(IDbContextFactory<MovieRecsDbContext> stores, TimeProvider clock, ILogger<ApiTokenUses> logger)
{
    private const int SecondsBetween = 60;

    /// <summary>When each token's use was last noted, in Unix seconds.</summary>
    private readonly ConcurrentDictionary<int, long> _noted = new();

    public async Task NoteAsync(int token, CancellationToken cancellationToken)
    {
        long now = clock.GetUtcNow().ToUnixTimeSeconds();
        long before = _noted.GetOrAdd(token, 0);
        if (now - before < SecondsBetween || !_noted.TryUpdate(token, now, before))
            return;
        try
        {
            await WriteAsync(token, now, cancellationToken);
        }
        catch (SqliteException error)
        {
            Log.NotNoted(logger, error);
        }
    }

    /// <summary>Doesn't wait for other writers: an import would hold up whoever only reads by a token.</summary>
    private async Task WriteAsync(int token, long now, CancellationToken cancellationToken)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        await store.Database.OpenConnectionAsync(cancellationToken);
        await store.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout = 0", cancellationToken);
        store.Database.SetCommandTimeout(1);
        await store.ApiTokens.Where(row => row.Id == token).ExecuteUpdateAsync(row => row.SetProperty(used => used.LastUsedAt, now), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The last use of a token was not noted")]
        public static partial void NotNoted(ILogger logger, Exception error);
    }
}
