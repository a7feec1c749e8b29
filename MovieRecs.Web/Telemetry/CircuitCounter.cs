using Microsoft.AspNetCore.Components.Server.Circuits;

namespace MovieRecs.Web.Telemetry;

/// <summary>Counts the open circuits.</summary>
public sealed class CircuitCounter(SiteTelemetry telemetry) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        telemetry.CountCircuit(1);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        telemetry.CountCircuit(-1);
        return Task.CompletedTask;
    }
}
