namespace MovieRecs.Tests.Support;

/// <summary>A clock that is a second further on each time it is read.</summary>
internal sealed class SteppingTime : TimeProvider
{
    private long _reads;

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => _reads++;
}
