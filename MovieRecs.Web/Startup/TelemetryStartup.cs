using System.Text.Json;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MovieRecs.Web.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MovieRecs.Web.Startup;

/// <summary>Whether the site is well, for whoever runs it: health endpoints, and metrics, traces and logs by OpenTelemetry.</summary>
internal static class TelemetryStartup
{
    private const string Ready = "ready";

    public static WebApplicationBuilder AddMovieRecsTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section).ValidateDataAnnotations();
        builder.Services.TryAddSingleton<SiteTelemetry>();
        builder.Services
            .AddScoped<CircuitHandler, CircuitCounter>()
            .AddHealthChecks()
            .AddCheck<StoreHealth>("store", tags: [Ready])
            .AddCheck<ModelHealth>("model", tags: [Ready])
            .AddCheck<DiskHealth>("disk", tags: [Ready]);
        TelemetryOptions options = builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new();
        if (options.OtlpEndpoint is not null || builder.Configuration[TelemetryOptions.Variable] is { Length: > 0 })
            Export(builder, options);
        return builder;
    }

    /// <summary>
    /// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can serve people, with a word on each part; 503
    /// where it can't. Both are open to everybody, and tell nobody more than that.
    /// </summary>
    public static WebApplication MapMovieRecsHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", Options(_ => false)).AllowAnonymous();
        app.MapHealthChecks("/health/ready", Options(check => check.Tags.Contains(Ready))).AllowAnonymous();
        return app;
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> asks) => new() { Predicate = asks, ResponseWriter = WriteAsync };

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            status = Text(report.Status),
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => new { status = Text(entry.Value.Status), text = entry.Value.Exception is null ? entry.Value.Description : "It can't be looked at just now; the server's log says why." }),
        },
        JsonSerializerOptions.Web,
        context.RequestAborted);

    private static string Text(HealthStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>The standard OTEL_… variables go on to hold for whatever the site's own settings don't say.</summary>
    private static void Export(WebApplicationBuilder builder, TelemetryOptions options)
    {
        void Send(OtlpExporterOptions exporter, string signal)
        {
            if (options.OtlpEndpoint is not { IsAbsoluteUri: true } endpoint)
                return;
            bool isGrpc = options.OtlpProtocol.Equals("grpc", StringComparison.OrdinalIgnoreCase);
            exporter.Protocol = isGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
            exporter.Endpoint = isGrpc ? endpoint : new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/v1/" + signal);
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(SiteTelemetry.Name, serviceVersion: typeof(TelemetryStartup).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics => metrics
                .AddMeter(SiteTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components.Server.Circuits", "System.Runtime")
                .AddOtlpExporter(exporter => Send(exporter, "metrics")))
            .WithTracing(traces => traces
                .AddSource(SiteTelemetry.Name)
                .AddAspNetCoreInstrumentation()
                .AddOtlpExporter(exporter => Send(exporter, "traces")))
            .WithLogging(logs => logs.AddOtlpExporter(exporter => Send(exporter, "logs")));
    }
}
