using Microsoft.Extensions.Diagnostics.HealthChecks;
using MovieRecs.Web.Startup;

namespace MovieRecs.Web.Telemetry;

/// <summary>Whether there is room to write. A site on a full disk still answers, so that this is a warning.</summary>
public sealed class DiskHealth(DataFolder data) : IHealthCheck
{
    /// <summary>Below this the next snapshot or back-up may not fit.</summary>
    private const long LeastBytes = 256L << 20;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        new DriveInfo(data.Path).AvailableFreeSpace >= LeastBytes
            ? HealthCheckResult.Healthy("There is room on the disk.")
            : HealthCheckResult.Degraded("Less than 256 MB are free on the disk."));
}
