using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Curation;

/// <summary>
/// Looks through everybody's ratings for raters who are odd, in the background and in one pass: a large community takes
/// a while. What was found stays in memory until the next look.
/// </summary>
public sealed partial class RaterSurvey(IDbContextFactory<MovieRecsDbContext> stores, TimeProvider clock, ILogger<RaterSurvey> logger)
{
    private readonly Lock _gate = new();
    private SurveyState _state = SurveyState.None;

    /// <summary>Raised on any thread when <see cref="State"/> has changed.</summary>
    public event Action? Changed;

    public SurveyState State
    {
        get => Volatile.Read(ref _state);
        private set
        {
            Volatile.Write(ref _state, value);
            Changed?.Invoke();
        }
    }

    /// <summary>Done as soon as no look is running; never fails.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    /// <summary>Starts a look; nothing happens where one is running.</summary>
    public void Start()
    {
        lock (_gate)
        {
            if (State.IsRunning)
                return;
            State = State with { IsRunning = true, Share = 0, Problem = null };
            Completion = Task.Run(LookAsync);
        }
    }

    private async Task LookAsync()
    {
        try
        {
            DateTimeOffset now = clock.GetUtcNow();
            await using MovieRecsDbContext store = await stores.CreateDbContextAsync();
            await store.Database.OpenConnectionAsync();
            SqliteConnection connection = (SqliteConnection)store.Database.GetDbConnection();
            long expected = await store.MovieStatistics.SumAsync(row => (long)row.RatingCount);
            RaterScan scan = new(connection);
            scan.Run(done => State = State with { Share = expected == 0 ? 0 : Math.Min(1, (double)done / expected) });
            State = new SurveyState(false, 1, now, scan.Raters, scan.UsualMost, scan.Odd()) { NotCompared = scan.NotCompared };
        }
#pragma warning disable CA1031 // Nobody awaits a background job: whatever happens has to end up where it is seen.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.Failed(logger, error);
            State = State with { IsRunning = false, Problem = $"The ratings can't be read just now ({error.Message}). Try again in a moment." };
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The look for odd raters failed")]
        public static partial void Failed(ILogger logger, Exception error);
    }
}
