using MovieRecs.Domain.Import;

namespace MovieRecs.Web.Importing;

/// <summary>Passes progress on a few times per second, and at each new phase, with how fast it goes.</summary>
internal sealed class ProgressMeter(TimeProvider clock, Action<ImportProgress, double> onProgress) : IProgress<ImportProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private ImportPhase? _phase;
    private long _phaseStarted;
    private long _lastReported;

    public void Report(ImportProgress value)
    {
        long now = clock.GetTimestamp();
        bool isNewPhase = _phase != value.Phase;
        if (!isNewPhase && clock.GetElapsedTime(_lastReported, now) < Interval)
            return;
        if (isNewPhase)
        {
            _phase = value.Phase;
            _phaseStarted = now;
        }
        _lastReported = now;
        double seconds = clock.GetElapsedTime(_phaseStarted, now).TotalSeconds;
        onProgress(value, seconds > 0 ? value.Done / seconds : 0);
    }
}
