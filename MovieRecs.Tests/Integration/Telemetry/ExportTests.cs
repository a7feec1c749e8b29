using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Recommending;
using MovieRecs.Web.Telemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MovieRecs.Tests.Integration.Telemetry;

/// <summary>What arrives at a collector of the test's own.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task RecommendingAndTraining_WithACollector_ArriveThereAsMetricsAndTraces()
    {
        await using Collector collector = await Collector.StartAsync();
        await using SiteFactory site = SiteFactory.Bare(("MovieRecs:Telemetry:OtlpEndpoint", collector.Address));
        await Trainings.FirstAsync(site.Services);

        await site.WithServicesAsync(services => services.GetRequiredService<RecommendationService>().HomeAsync(Viewer.Of(GuestTaste.None)));
        site.Services.GetRequiredService<MeterProvider>().ForceFlush();
        site.Services.GetRequiredService<TracerProvider>().ForceFlush();

        Assert.Contains("movierecs.recommendation.duration", collector.Text("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("recommend home", collector.Text("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("movierecs.job.duration", collector.Text("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("training", collector.Text("/v1/traces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Site_WithoutACollector_ExportsNothing()
    {
        await using SiteFactory site = SiteFactory.Bare();

        Assert.Null(site.Services.GetService<MeterProvider>());
        Assert.Null(site.Services.GetService<TracerProvider>());
    }

    [Theory]
    [InlineData("ftp://127.0.0.1", "http", "MovieRecs:Telemetry:OtlpEndpoint is a full http or https address such as http://127.0.0.1:4318, not \"ftp://127.0.0.1/\".")]
    [InlineData("http://127.0.0.1:4318", "smoke", "MovieRecs:Telemetry:OtlpProtocol is \"http\" or \"grpc\".")]
    public void Options_OutOfRange_SayWhichAndWhy(string endpoint, string protocol, string message)
    {
        TelemetryOptions options = new() { OtlpEndpoint = new Uri(endpoint), OtlpProtocol = protocol };
        List<ValidationResult> faults = [];

        Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true);

        Assert.Equal(message, Assert.Single(faults).ErrorMessage);
    }

    /// <summary>Keeps what is posted to it, by path.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly ConcurrentQueue<(string Path, byte[] Body)> _posted = [];

        private Collector()
        {
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            _app = builder.Build();
            _app.MapPost("/{**path}", async (HttpContext context) =>
            {
                using MemoryStream body = new();
                await context.Request.Body.CopyToAsync(body);
                _posted.Enqueue((context.Request.Path, body.ToArray()));
                context.Response.ContentType = "application/x-protobuf";
            });
        }

        public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        public static async Task<Collector> StartAsync()
        {
            Collector collector = new();
            await collector._app.StartAsync();
            return collector;
        }

        /// <summary>All that came there, as far as it is text.</summary>
        public string Text(string path) => string.Concat(_posted.Where(post => post.Path == path).Select(post => Encoding.UTF8.GetString(post.Body)));

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
