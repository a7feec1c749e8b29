using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Telemetry;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Telemetry;

public sealed class HealthTests
{
    [Fact]
    public async Task Live_OfARunningSite_IsHealthy()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor guest = site.CreateVisitor();

        using HttpResponseMessage answer = await guest.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("healthy", (await BodyAsync(answer)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Ready_OnceAModelIsServed_IsHealthyInEveryPart()
    {
        await using SiteFactory site = SiteFactory.Bare();
        await Trainings.FirstAsync(site.Services);
        using Visitor guest = site.CreateVisitor();

        using HttpResponseMessage answer = await guest.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        JsonElement checks = (await BodyAsync(answer)).GetProperty("checks");
        Assert.Equal("healthy", checks.GetProperty("store").GetProperty("status").GetString());
        Assert.Equal("A model is served.", checks.GetProperty("model").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Ready_WithoutItsTables_SaysThatItIsNotAndTellsNothingElse()
    {
        await using SiteFactory site = SiteFactory.Bare();
        await Trainings.FirstAsync(site.Services);
        using Visitor guest = site.CreateVisitor();
        await site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("DROP TABLE Facts"));

        using HttpResponseMessage answer = await guest.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        string body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        JsonElement stored = JsonDocument.Parse(body).RootElement.GetProperty("checks").GetProperty("store");
        Assert.Equal("The store can't be read. The server's log says why.", stored.GetProperty("text").GetString());
        Assert.DoesNotContain("Facts", body, StringComparison.Ordinal);
        Assert.DoesNotContain(site.DataFolder, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_WithoutAModel_IsNot()
    {
        Assert.Equal(
            HealthStatus.Unhealthy,
            (await new ModelHealth(new ModelHolder()).CheckHealthAsync(new(), TestContext.Current.CancellationToken)).Status);
    }

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
}
