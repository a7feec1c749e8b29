using Microsoft.Extensions.Diagnostics.HealthChecks;
using MovieRecs.Web.Startup;
using MovieRecs.Web.Storage;

namespace MovieRecs.Web.Telemetry;

/// <summary>Whether there is room to write. A site on a full disk still answers, so that this is a warning.</summary>
public sealed class DiskHealth(DataFolder data, DiskSpace disk) : IHealthCheck
{
    /// <summary>Below this the next snapshot won't fit; the overview warns sooner (<see cref="Overview.Alerts.LeastFreeBytes"/>).</summary>
    private const long LeastBytes = 256L << 20;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        disk.FreeAt(data.Path) >= LeastBytes
            ? HealthCheckResult.Healthy("There is room on the disk.")
            : HealthCheckResult.Degraded("Less than 256 MB are free on the disk."));
}
