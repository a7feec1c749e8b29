using MovieRecs.Web.Telemetry;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>What pages watch: which evaluation runs and how far it is, and whether the list of runs has changed.</summary>
public sealed class RunBoard(TimeProvider time, ILogger<RunBoard> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private RunningEvaluation? _running;
    private long _told;

    /// <summary>Raised, on any thread, when a run was queued, began, ended or was deleted.</summary>
    public event Action? Changed;

    /// <summary>Raised, on any thread, a few times a second while <see cref="Running"/> gets on.</summary>
    public event Action? Moved;

    /// <summary>The evaluation that runs; null where none does.</summary>
    public RunningEvaluation? Running => Volatile.Read(ref _running);

    /// <summary>Something in the list of runs is other than before.</summary>
    public void TellChange() => Watchers.Tell(Changed, logger);

    /// <summary>Shows how far the running evaluation is, a few times a second at most; each step's beginning at once.</summary>
    internal void Show(RunningEvaluation? running)
    {
        RunningEvaluation? before = Running;
        Volatile.Write(ref _running, running);
        bool isStep = before is null || running is null || before.Id != running.Id || StepOf(before.Progress) != StepOf(running.Progress);
        if (!isStep && time.GetElapsedTime(_told) < Interval)
            return;
        _told = time.GetTimestamp();
        Watchers.Tell(Moved, logger);
    }

    private static (int Done, int Total, bool IsAside) StepOf(RunProgress progress) => (progress.Done, progress.Total, progress.IsAside);
}
