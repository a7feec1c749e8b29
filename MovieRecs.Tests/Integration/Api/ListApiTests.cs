using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Api;

public sealed class ListApiTests(ReadySite ready) : IClassFixture<ReadySite>
{
    [Theory]
    [InlineData("me/watchlist")]
    [InlineData("me/not-interested")]
    public async Task List_AddedAndRemovedTwice_HoldsTheMovieInBetween(string list)
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);
        string alien = $"{list}/{ready.Movie("Alien")}";

        await ann.RefusalAsync(HttpStatusCode.NotFound, HttpMethod.Get, alien);
        HttpStatusCode[] added = [await ann.StatusAsync(HttpMethod.Put, alien), await ann.StatusAsync(HttpMethod.Put, alien)];
        JsonElement entry = await ann.GetAsync(alien);
        JsonElement page = await ann.GetAsync(list);
        HttpStatusCode[] removed = [await ann.StatusAsync(HttpMethod.Delete, alien), await ann.StatusAsync(HttpMethod.Delete, alien)];

        Assert.All(added, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.All(removed, status => Assert.Equal(HttpStatusCode.NoContent, status));
        Assert.Equal("Alien", entry.GetProperty("movie").GetProperty("title").GetString());
        Assert.Equal(entry.ToString(), Assert.Single(page.GetProperty("items").EnumerateArray()).ToString());
        Assert.Equal(0, (await ann.GetAsync(list)).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("me/watchlist", "GET")]
    [InlineData("me/watchlist", "PUT")]
    [InlineData("me/watchlist", "DELETE")]
    [InlineData("me/not-interested", "PUT")]
    public async Task List_UnknownMovie_IsNotFound(string list, string method)
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);

        await ann.RefusalAsync(HttpStatusCode.NotFound, new HttpMethod(method), $"{list}/999999");

        Assert.Equal(0, (await ann.GetAsync(list)).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Put_WhileSomebodyElseWrites_IsToldToComeAgain()
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);
        // A page would wait for longer than this.
        ann.Client.Timeout = TimeSpan.FromSeconds(30);
        using HttpResponseMessage answer = await ready.Site.WithStoreAsync(async store =>
        {
            await using WriteTurn turn = await ready.Site.Services.GetRequiredService<WriteGate>().EnterAsync(store);
            return await ann.SendAsync(HttpMethod.Put, $"me/watchlist/{ready.Movie("Alien")}");
        });

        await ApiCaller.ProblemAsync(answer, HttpStatusCode.ServiceUnavailable);
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter?.Delta);
        Assert.Equal(0, (await ann.GetAsync("me/watchlist")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Lists_OfTwoPeople_AreApart()
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);
        using ApiCaller bob = await ApiCaller.OfSomebodyAsync(ready.Site);
        await ann.StatusAsync(HttpMethod.Put, $"me/watchlist/{ready.Movie("Alien")}");

        await bob.StatusAsync(HttpMethod.Delete, $"me/watchlist/{ready.Movie("Alien")}");

        Assert.Equal(0, (await bob.GetAsync("me/watchlist")).GetProperty("total").GetInt32());
        Assert.Equal(1, (await ann.GetAsync("me/watchlist")).GetProperty("total").GetInt32());
    }
}
