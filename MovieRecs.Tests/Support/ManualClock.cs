using System.Threading.Channels;

namespace MovieRecs.Tests.Support;

/// <summary>A clock that stands still until it is moved. Who waits by it goes on in a moment, however long the wait.</summary>
internal sealed class ManualClock : TimeProvider
{
    private static readonly TimeSpan _moment = TimeSpan.FromMilliseconds(10);

    private readonly Channel<bool> _waits = Channel.CreateUnbounded<bool>();
    private DateTimeOffset _now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _waits.Writer.TryWrite(true);
        return System.CreateTimer(callback, state, dueTime < _moment ? dueTime : _moment, period);
    }

    /// <summary>
    /// Done when somebody has begun to wait twice more: whoever works in a loop and waits at its end has then gone through
    /// it from beginning to end at least once.
    /// </summary>
    public async Task WaitedForTwiceMoreAsync(CancellationToken cancellationToken)
    {
        while (_waits.Reader.TryRead(out _))
        {
        }

        await _waits.Reader.ReadAsync(cancellationToken);
        await _waits.Reader.ReadAsync(cancellationToken);
    }
}
