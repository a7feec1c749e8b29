using Microsoft.Extensions.Diagnostics.HealthChecks;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Telemetry;

/// <summary>Whether there is a model to recommend with.</summary>
public sealed class ModelHealth(ModelHolder models) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        models.Served is null
            ? HealthCheckResult.Unhealthy("No model is served yet: the first one is being made.")
            : HealthCheckResult.Healthy("A model is served."));
}
