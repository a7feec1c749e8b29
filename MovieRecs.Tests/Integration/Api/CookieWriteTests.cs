using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration.Api;

public sealed class CookieWriteTests(ReadySite ready) : IClassFixture<ReadySite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("PUT", "ratings", """{"stars": 4}""")]
    [InlineData("DELETE", "ratings", null)]
    [InlineData("PUT", "thumbs", """{"thumb": "up"}""")]
    [InlineData("PUT", "watchlist", null)]
    [InlineData("DELETE", "watchlist", null)]
    [InlineData("PUT", "not-interested", null)]
    [InlineData("DELETE", "not-interested", null)]
    public async Task Write_ByCookie_NeedsTheAntiforgeryToken(string method, string list, string? json)
    {
        using Visitor visitor = await ready.Site.SignUpAsync($"{Guid.NewGuid():N}@example.org");
        using ApiCaller session = new(visitor.Client);
        string path = $"me/{list}/{ready.Movie("Alien")}";
        bool isDelete = method == "DELETE";
        if (isDelete)
        {
            await AllowAsync(session);
            Assert.Equal(HttpStatusCode.OK, await session.StatusAsync(HttpMethod.Put, path, list == "ratings" ? """{"stars": 4}""" : null));
            session.Client.DefaultRequestHeaders.Remove("RequestVerificationToken");
        }

        JsonElement problem = await session.RefusalAsync(HttpStatusCode.BadRequest, new HttpMethod(method), path, json);
        HttpStatusCode stateAfterRefusal = await session.StatusAsync(HttpMethod.Get, path);
        session.Client.DefaultRequestHeaders.Add("RequestVerificationToken", "nonsense");
        await session.RefusalAsync(HttpStatusCode.BadRequest, new HttpMethod(method), path, json);
        session.Client.DefaultRequestHeaders.Remove("RequestVerificationToken");
        await AllowAsync(session);
        HttpStatusCode allowed = await session.StatusAsync(new HttpMethod(method), path, json);

        Assert.Contains("antiforgery", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(isDelete ? HttpStatusCode.OK : HttpStatusCode.NotFound, stateAfterRefusal);
        Assert.Equal(isDelete ? HttpStatusCode.NoContent : HttpStatusCode.OK, allowed);
        Assert.Equal(isDelete ? HttpStatusCode.NotFound : HttpStatusCode.OK, await session.StatusAsync(HttpMethod.Get, path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task Write_OfAFormThatCannotBeRead_IsRefusedLikeAnyWithoutTheToken(string token)
    {
        using Visitor visitor = await ready.Site.SignUpAsync($"{Guid.NewGuid():N}@example.org");
        using ApiCaller session = new(visitor.Client);
        session.Client.DefaultRequestHeaders.Add("RequestVerificationToken", token);

        JsonElement problem = await session.RefusalAsync(HttpStatusCode.BadRequest, HttpMethod.Put, $"me/watchlist/{ready.Movie("Alien")}", "x", "multipart/form-data");

        Assert.Contains("antiforgery", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_WithSomebodyElsesAntiforgeryToken_IsRefused()
    {
        using Visitor ann = await ready.Site.SignUpAsync($"{Guid.NewGuid():N}@example.org");
        using Visitor bob = await ready.Site.SignUpAsync($"{Guid.NewGuid():N}@example.org");
        using ApiCaller anns = new(ann.Client);
        using ApiCaller bobs = new(bob.Client);

        JsonElement pass = await anns.GetAsync("antiforgery");
        bobs.Client.DefaultRequestHeaders.Add(pass.GetProperty("headerName").GetString()!, pass.GetProperty("token").GetString());

        await bobs.RefusalAsync(HttpStatusCode.BadRequest, HttpMethod.Put, $"me/watchlist/{ready.Movie("Alien")}");
    }

    [Fact]
    public async Task Export_ByCookie_IsTheSameAsTheDownload()
    {
        string email = $"{Guid.NewGuid():N}@example.org";
        using Visitor visitor = await ready.Site.SignUpAsync(email);
        using ApiCaller session = new(visitor.Client);
        await AllowAsync(session);
        await session.RateAsync(ready.Movie("Alien").Value, 4.5);

        JsonElement export = await session.GetAsync("me/export");
        using HttpResponseMessage download = await visitor.GetAsync("/account/personal-data");

        Assert.Equal(email, export.GetProperty("email").GetString());
        Assert.Equal(4.5, Assert.Single(export.GetProperty("ratings").EnumerateArray()).GetProperty("stars").GetDouble());
        Assert.True(JsonElement.DeepEquals(export, await download.Content.ReadFromJsonAsync<JsonElement>(Cancellation)));
    }

    private static async Task AllowAsync(ApiCaller session)
    {
        JsonElement pass = await session.GetAsync("antiforgery");
        Assert.Equal("RequestVerificationToken", pass.GetProperty("headerName").GetString());
        session.Client.DefaultRequestHeaders.Add("RequestVerificationToken", pass.GetProperty("token").GetString());
    }
}
