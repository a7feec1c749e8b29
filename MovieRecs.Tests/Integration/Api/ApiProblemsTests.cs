using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration.Api;

public sealed class ApiProblemsTests
{
    [Theory]
    [InlineData("GET", "/api", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v2/movies", HttpStatusCode.NotFound)]
    [InlineData("GET", "/API/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/openapi/v2.json", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/v1/movies", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PATCH", "/api/v1/me/ratings/1", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/v1/me/recommendations", HttpStatusCode.Unauthorized)]
    [InlineData("PUT", "/api/v1/me/watchlist/1", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "/api/v1/antiforgery", HttpStatusCode.Unauthorized)]
    public async Task Request_ThatCannotBeMet_IsAnsweredWithAProblemAndNoPage(string method, string path, HttpStatusCode status)
    {
        await using SiteFactory site = SiteFactory.Bare();
        using ApiCaller guest = ApiCaller.OfToken(site, null);
        // As a browser's address bar asks: a page would be welcome, and none comes.
        guest.Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using HttpResponseMessage answer = await guest.SendAsync(new HttpMethod(method), path);

        await ApiCaller.ProblemAsync(answer, status);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal(status == HttpStatusCode.MethodNotAllowed, answer.Content.Headers.Allow.Count > 0);
    }

    [Fact]
    public async Task Request_ThatFailsInTheServer_SaysNoMoreThanThat()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(site);
        await site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("DROP TABLE Watchlist", TestContext.Current.CancellationToken));

        JsonElement problem = await ann.RefusalAsync(HttpStatusCode.InternalServerError, HttpMethod.Get, "me/watchlist");

        Assert.DoesNotContain("Watchlist", problem.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", problem.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Request_WithANumberThatCannotBeRead_NamesItInEveryEnvironment(string environment)
    {
        await using SiteFactory site = SiteFactory.Bare(("environment", environment));
        using ApiCaller guest = ApiCaller.OfToken(site, null);

        JsonElement problem = await guest.RefusalAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "movies?page=x");

        Assert.True(problem.GetProperty("errors").TryGetProperty("page", out _));
    }

    [Fact]
    public async Task Page_ThatIsNotThere_IsStillAPage()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor guest = site.CreateVisitor();

        using HttpResponseMessage answer = await guest.GetAsync("/apis");

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Request_FromAnotherSite_IsNotAllowedByAnyHeader()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using ApiCaller guest = ApiCaller.OfToken(site, null);
        guest.Client.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");

        using HttpResponseMessage answer = await guest.SendAsync(HttpMethod.Get, "movies");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }
}
