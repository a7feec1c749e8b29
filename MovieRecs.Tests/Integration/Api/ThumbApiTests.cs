using System.Net;
using System.Text.Json;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration.Api;

public sealed class ThumbApiTests(ReadySite ready) : IClassFixture<ReadySite>
{
    private const string Up = """{"thumb": "up"}""";
    private const string Down = """{"thumb": "down"}""";

    private string Alien => $"me/thumbs/{ready.Movie("Alien")}";

    [Fact]
    public async Task Thumb_GivenTurnedAndTakenBackTwice_IsThereInBetween()
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);

        await ann.RefusalAsync(HttpStatusCode.NotFound, HttpMethod.Get, Alien);
        HttpStatusCode[] given = [await ann.StatusAsync(HttpMethod.Put, Alien, Up), await ann.StatusAsync(HttpMethod.Put, Alien, Down)];
        JsonElement thumb = await ann.GetAsync(Alien);
        JsonElement page = await ann.GetAsync("me/thumbs");
        HttpStatusCode[] taken = [await ann.StatusAsync(HttpMethod.Delete, Alien), await ann.StatusAsync(HttpMethod.Delete, Alien)];

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NoContent, HttpStatusCode.NoContent], given.Concat(taken));
        Assert.Equal(("Alien", "down"), (thumb.GetProperty("movie").GetProperty("title").GetString(), thumb.GetProperty("thumb").GetString()));
        Assert.Equal(thumb.ToString(), Assert.Single(page.GetProperty("items").EnumerateArray()).ToString());
        Assert.Equal(0, (await ann.GetAsync("me/thumbs")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Put_AMovieOfTheWatchlist_TakesItOff()
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);
        await ann.StatusAsync(HttpMethod.Put, $"me/watchlist/{ready.Movie("Alien")}");

        await ann.StatusAsync(HttpMethod.Put, Alien, Up);

        Assert.Equal(0, (await ann.GetAsync("me/watchlist")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("""{"thumb": "sideways"}""")]
    [InlineData("""{"thumb": "up, down"}""")]
    [InlineData("""{"thumb": 1}""")]
    [InlineData("""{"thumb": null}""")]
    [InlineData("""{"thumb": "up", "stars": 5}""")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task Put_WrongBody_IsRefusedAndNothingIsWritten(string json)
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);

        JsonElement problem = await ann.RefusalAsync(HttpStatusCode.BadRequest, HttpMethod.Put, Alien, json);

        Assert.Single(problem.GetProperty("errors").EnumerateObject());
        Assert.Equal(HttpStatusCode.NotFound, await ann.StatusAsync(HttpMethod.Get, Alien));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task AnyMethod_UnknownMovie_IsNotFound(string method)
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);

        await ann.RefusalAsync(HttpStatusCode.NotFound, new HttpMethod(method), "me/thumbs/999999", method == "PUT" ? Up : null);
    }
}
