namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>Time that stands still during pauses, so that what a model is said to take doesn't hold the training it stepped aside for.</summary>
internal sealed class PausableTime(TimeProvider time) : TimeProvider
{
    private long _paused;

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

    public override long GetTimestamp() => time.GetTimestamp() - _paused;

    /// <summary>Waits outside of this time.</summary>
    public void Pause(Action wait)
    {
        long started = time.GetTimestamp();
        try
        {
            wait();
        }
        finally
        {
            _paused += time.GetTimestamp() - started;
        }
    }
}
