using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>
/// Before anything runs, says of what ran when the program ended that it was interrupted. Where the store can't be written
/// then, <see cref="EvaluationWorker"/> has it said before it begins anything.
/// </summary>
public sealed partial class RunRecovery(RunRecords records, ILogger<RunRecovery> logger) : IHostedLifecycleService
{
    /// <summary>The newest run of before; null once all is said, or nothing is known.</summary>
    private int? _last;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            _last = await records.LastAsync(cancellationToken);
            await RecoverAsync(cancellationToken);
        }
        catch (Exception error) when (error is SqliteException or DbUpdateException)
        {
            // No reason not to serve.
            Log.NotWritten(logger, error);
        }
    }

    /// <summary>Says it where it isn't said yet.</summary>
    public async Task RecoverAsync(CancellationToken cancellationToken)
    {
        if (_last is not { } last)
            return;
        await records.InterruptAsync(last, cancellationToken);
        _last = null;
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
