using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Tests.Integration.Api;

public sealed class RatingApiTests(ReadySite ready) : IClassFixture<ReadySite>
{
    private string Alien => $"me/ratings/{ready.Movie("Alien")}";

    [Fact]
    public async Task Put_ThenGet_IsTheNewestRating()
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);

        HttpStatusCode none = await ann.StatusAsync(HttpMethod.Get, Alien);
        await ann.StatusAsync(HttpMethod.Put, Alien, """{"stars": 2}""");
        HttpStatusCode changed = await ann.StatusAsync(HttpMethod.Put, Alien, """{"stars": 4.5}""");
        JsonElement rating = await ann.GetAsync(Alien);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (none, changed));
        Assert.Equal(("Alien", 4.5), (rating.GetProperty("movie").GetProperty("title").GetString(), rating.GetProperty("stars").GetDouble()));
    }

    [Fact]
    public async Task Delete_Twice_IsAsGoodAsOnce()
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);
        MovieStatistics before = await StatisticsAsync("Alien");
        await ann.StatusAsync(HttpMethod.Put, Alien, """{"stars": 4.5}""");

        HttpStatusCode first = await ann.StatusAsync(HttpMethod.Delete, Alien);
        HttpStatusCode second = await ann.StatusAsync(HttpMethod.Delete, Alien);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.NotFound), (first, second, await ann.StatusAsync(HttpMethod.Get, Alien)));
        MovieStatistics after = await StatisticsAsync("Alien");
        Assert.Equal((before.RatingCount, before.HalfStepSum), (after.RatingCount, after.HalfStepSum));
    }

    [Fact]
    public async Task List_InPages_IsTheNewestFirst()
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);
        string[] films = ["Alien", "Blade Runner", "The Thing"];
        foreach (string film in films)
            await ann.RateAsync(ready.Movie(film).Value, 4);

        JsonElement first = await ann.GetAsync("me/ratings?pageSize=2");
        JsonElement second = await ann.GetAsync("me/ratings?pageSize=2&page=2");

        Assert.Equal((2, 1, 3), (first.GetProperty("items").GetArrayLength(), second.GetProperty("items").GetArrayLength(), first.GetProperty("total").GetInt32()));
        JsonElement[] all = [.. first.GetProperty("items").EnumerateArray(), .. second.GetProperty("items").EnumerateArray()];
        Assert.Equal(films.Order(), all.Select(rating => rating.GetProperty("movie").GetProperty("title").GetString()).Order());
        DateTimeOffset[] times = [.. all.Select(rating => rating.GetProperty("ratedAt").GetDateTimeOffset())];
        Assert.Equal(times.OrderDescending(), times);
    }

    [Theory]
    [InlineData("""{"stars": 0}""", "stars")]
    [InlineData("""{"stars": 5.5}""", "stars")]
    [InlineData("""{"stars": 3.7}""", "stars")]
    [InlineData("""{"stars": -1}""", "stars")]
    [InlineData("""{"stars": 1e400}""", "stars")]
    [InlineData("""{"stars": "4"}""", "stars")]
    [InlineData("""{"stars": null}""", "stars")]
    [InlineData("""{"stars": 4, "movie": 7}""", "movie")]
    [InlineData("""{"stars": 4, "stars": 1}""", "stars")]
    [InlineData("""{"Stars": 4}""", "Stars")]
    [InlineData("{}", "body")]
    [InlineData("[]", "body")]
    [InlineData("4", "body")]
    [InlineData("null", "body")]
    [InlineData("", "body")]
    [InlineData("""{"stars": 4""", null)]
    public async Task Put_WrongBody_IsRefusedAndNothingIsWritten(string json, string? field)
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);

        JsonElement problem = await ann.RefusalAsync(HttpStatusCode.BadRequest, HttpMethod.Put, Alien, json);

        string named = Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name;
        Assert.Equal(field ?? named, named);
        Assert.DoesNotContain("MovieRecs.", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await ann.StatusAsync(HttpMethod.Get, Alien));
    }

    [Fact]
    public async Task Put_HugeOrOtherBody_IsRefusedAndNothingIsWritten()
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);

        await ann.RefusalAsync(HttpStatusCode.RequestEntityTooLarge, HttpMethod.Put, Alien, $$"""{"stars": 4{{new string(' ', 5000)}}}""");
        await ann.RefusalAsync(HttpStatusCode.UnsupportedMediaType, HttpMethod.Put, Alien, "stars=4", "application/x-www-form-urlencoded");

        Assert.Equal(HttpStatusCode.NotFound, await ann.StatusAsync(HttpMethod.Get, Alien));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task AnyMethod_UnknownMovie_IsNotFound(string method)
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);

        JsonElement problem = await ann.RefusalAsync(HttpStatusCode.NotFound, new HttpMethod(method), "me/ratings/999999", method == "PUT" ? """{"stars": 4}""" : null);

        Assert.Contains("999999", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_TheSameMovieAtOnce_LeavesOneOfTheRatingsAndRightStatistics()
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);
        MovieId thing = ready.Movie("The Thing");
        MovieStatistics before = await StatisticsAsync("The Thing");

        HttpStatusCode[] answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(halfSteps => ann.RateAsync(thing.Value, halfSteps / 2.0)));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        double kept = (await ann.GetAsync($"me/ratings/{thing}")).GetProperty("stars").GetDouble();
        MovieStatistics after = await StatisticsAsync("The Thing");
        Assert.Equal((before.RatingCount + 1, before.HalfStepSum + (int)(kept * 2)), (after.RatingCount, after.HalfStepSum));
    }

    [Fact]
    public async Task Put_SomebodyElsesToken_ChangesOnlyTheirOwn()
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);
        using ApiCaller bob = await ApiCaller.OfSomebodyAsync(ready.Site);
        await ann.StatusAsync(HttpMethod.Put, Alien, """{"stars": 5}""");

        HttpStatusCode before = await bob.StatusAsync(HttpMethod.Get, Alien);
        await bob.StatusAsync(HttpMethod.Put, Alien, """{"stars": 1}""");
        await bob.StatusAsync(HttpMethod.Delete, Alien);

        Assert.Equal(HttpStatusCode.NotFound, before);
        Assert.Equal(5, (await ann.GetAsync(Alien)).GetProperty("stars").GetDouble());
    }

    [Fact]
    public async Task Put_SoonAfterARatingOnTheSite_IsWhatWasGiven()
    {
        string account = await ApiCaller.SignUpAsync(ready.Site, $"{Guid.NewGuid():N}@example.org");
        using ApiCaller ann = ApiCaller.OfToken(ready.Site, await ApiCaller.MakeTokenAsync(ready.Site, account));
        MovieId alien = ready.Movie("Alien");
        RaterId rater = await ready.Site.WithServicesAsync(async services =>
        {
            RaterId known = await services.GetRequiredService<RaterDirectory>().GetOrCreateAsync(account);
            await services.GetRequiredService<RatingWriter>().SetAsync(known, alien, Stars.FromHalfSteps(2), SomeExpectation.Of(4));
            return known;
        });

        await ann.RateAsync(alien.Value, 4.5);

        RecordedPrediction recorded = await ready.Site.WithStoreAsync(store => store.Predictions.SingleAsync(row => row.RaterId == rater));
        Assert.Equal((9, false), (recorded.Given.HalfSteps, recorded.WasShown));
    }

    private Task<MovieStatistics> StatisticsAsync(string title) =>
        ready.Site.WithStoreAsync(async store => (await store.MovieStatistics.FindAsync(ready.Movie(title)))!);
}
