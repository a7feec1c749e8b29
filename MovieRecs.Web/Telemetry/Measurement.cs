using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MovieRecs.Web.Telemetry;

/// <summary>Something that is being timed, until it is disposed of.</summary>
public sealed class Measurement : IDisposable
{
    private readonly Histogram<double> _seconds;
    private readonly Activity? _activity;
    private readonly string _kind;
    private readonly long _started = Stopwatch.GetTimestamp();

    internal Measurement(Histogram<double> seconds, Activity? activity, string kind) => (_seconds, _activity, _kind) = (seconds, activity, kind);

    /// <summary>How it ended; null for what only ever ends well.</summary>
    public string? Outcome { get; set; }

    public void Dispose()
    {
        TagList tags = new() { { SiteTelemetry.KindTag, _kind } };
        if (Outcome is { } outcome)
            tags.Add(SiteTelemetry.OutcomeTag, outcome);
        _seconds.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, tags);
        if (Outcome == "failed")
            _activity?.SetStatus(ActivityStatusCode.Error);
        _activity?.Dispose();
    }
}
