using System.Diagnostics.Metrics;
using MovieRecs.Web.Telemetry;

namespace MovieRecs.Tests.Support;

/// <summary>Measurements that nobody listens to.</summary>
internal sealed class SomeTelemetry : IMeterFactory
{
    public static SiteTelemetry Unheard { get; } = new(new SomeTelemetry());

    public Meter Create(MeterOptions options) => new(options);

    public void Dispose()
    {
    }
}
