using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>Before anything runs, says of what ran when the program ended that it was interrupted.</summary>
internal sealed partial class RunRecovery(RunRecords records, ILogger<RunRecovery> logger) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await records.InterruptAsync(cancellationToken);
        }
        catch (Exception error) when (error is SqliteException or DbUpdateException)
        {
            // No reason not to serve; the next start tries again.
            Log.NotWritten(logger, error);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Which runs were interrupted couldn't be written down")]
        public static partial void NotWritten(ILogger logger, Exception error);
    }
}
