using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Telemetry;

/// <summary>Whether the store can be read.</summary>
public sealed partial class StoreHealth(IDbContextFactory<MovieRecsDbContext> stores, ILogger<StoreHealth> logger) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
            await store.Facts.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy("The store can be read.");
        }
        catch (SqliteException error)
        {
            // Anybody may ask: what exactly is wrong is for the log.
            Log.Unreadable(logger, error);
            return HealthCheckResult.Unhealthy("The store can't be read. The server's log says why.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The store can't be read")]
        public static partial void Unreadable(ILogger logger, Exception error);
    }
}
