using System.Net;
using System.Text.Json;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration.Api;

public sealed class MovieApiTests(ReadySite ready) : IClassFixture<ReadySite>
{
    [Fact]
    public async Task Search_ByWords_FindsTitlesAndPeople()
    {
        using ApiCaller guest = Guest();

        JsonElement titles = await guest.GetAsync("movies?q=blade%20runner");
        JsonElement people = await guest.GetAsync("movies?q=ridley%20scott");

        Assert.Contains("Blade Runner", Titles(titles));
        Assert.Contains("Alien", Titles(people));
    }

    [Fact]
    public async Task Search_ByGenreAndDecadeAndYear_KeepsOnlyThose()
    {
        using ApiCaller guest = Guest();

        JsonElement found = await guest.GetAsync("movies?genre=sci-fi&decade=1985&sort=oldest&pageSize=100");
        JsonElement ofOneYear = await guest.GetAsync("movies?year=1979&pageSize=100");

        int[] years = [.. Items(found).Select(movie => movie.GetProperty("year").GetInt32())];
        Assert.NotEmpty(years);
        Assert.All(years, year => Assert.InRange(year, 1980, 1989));
        Assert.Equal(years.Order(), years);
        Assert.All(Items(found), movie => Assert.Contains("Sci-Fi", movie.GetProperty("genres").EnumerateArray().Select(genre => genre.GetString())));
        Assert.All(Items(ofOneYear), movie => Assert.Equal(1979, movie.GetProperty("year").GetInt32()));
    }

    [Fact]
    public async Task Search_PageByPage_GivesEveryMovieOnce()
    {
        using ApiCaller guest = Guest();
        int total = ready.Catalogue.Entries.Count;

        List<int> ids = [];
        for (int page = 1; page <= (total + 99) / 100; page++)
            ids.AddRange(Items(await guest.GetAsync($"movies?sort=title&pageSize=100&page={page}")).Select(Id));
        JsonElement beyond = await guest.GetAsync("movies?page=1000000&pageSize=100");

        Assert.Equal(ready.Catalogue.Entries.Select(entry => entry.Movie.Id.Value), ids.Order());
        Assert.Empty(Items(beyond));
        Assert.Equal(total, beyond.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("movies?page=0", "page")]
    [InlineData("movies?page=-1", "page")]
    [InlineData("movies?page=", "page")]
    [InlineData("movies?page=one", "page")]
    [InlineData("movies?page=1&page=2", "page")]
    [InlineData("movies?page=99999999999", "page")]
    [InlineData("movies?pageSize=101", "pageSize")]
    [InlineData("movies?year=1.5", "year")]
    [InlineData("movies?sort=best", "sort")]
    [InlineData("movies?sort=1", "sort")]
    [InlineData("movies/1/similar?count=19", "count")]
    public async Task Get_ParameterOutOfRange_IsRefusedByName(string path, string name)
    {
        using ApiCaller guest = Guest();

        JsonElement problem = await guest.RefusalAsync(HttpStatusCode.BadRequest, HttpMethod.Get, path);

        Assert.Equal(name, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }

    [Fact]
    public async Task Search_VeryLongText_IsRefused()
    {
        using ApiCaller guest = Guest();

        JsonElement problem = await guest.RefusalAsync(HttpStatusCode.BadRequest, HttpMethod.Get, $"movies?q={new string('a', 201)}");

        Assert.True(problem.GetProperty("errors").TryGetProperty("q", out _));
    }

    [Fact]
    public async Task Movie_ForAGuest_HasFactsAndWhatEveryoneThinks()
    {
        using ApiCaller guest = Guest();

        JsonElement alien = await guest.GetAsync($"movies/{ready.Movie("Alien")}");

        Assert.Equal(("Alien", 1979), (alien.GetProperty("title").GetString(), alien.GetProperty("year").GetInt32()));
        Assert.Contains("Ridley Scott", alien.GetProperty("directors").EnumerateArray().Select(name => name.GetString()));
        JsonElement everyone = alien.GetProperty("everyone");
        int[] histogram = [.. everyone.GetProperty("histogram").EnumerateArray().Select(count => count.GetInt32())];
        Assert.Equal(10, histogram.Length);
        Assert.Equal(histogram.Sum(), everyone.GetProperty("ratingCount").GetInt32());
        double mean = histogram.Select((count, index) => count * (index + 1) / 2.0).Sum() / histogram.Sum();
        Assert.Equal(mean, everyone.GetProperty("meanStars").GetDouble(), 0.005);
        Assert.Equal(JsonValueKind.Null, alien.GetProperty("mine").ValueKind);
    }

    [Fact]
    public async Task Movie_ForAPerson_HasWhatTheyDid()
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);
        await ann.RateAsync(ready.Movie("Blade Runner").Value, 4.5);
        string path = $"movies/{ready.Movie("Alien")}";
        await ann.StatusAsync(HttpMethod.Put, $"me/watchlist/{ready.Movie("Alien")}");

        JsonElement before = (await ann.GetAsync(path)).GetProperty("mine");
        await ann.RateAsync(ready.Movie("Alien").Value, 3.5);
        JsonElement after = (await ann.GetAsync(path)).GetProperty("mine");

        Assert.Equal((JsonValueKind.Null, true), (before.GetProperty("stars").ValueKind, before.GetProperty("onWatchlist").GetBoolean()));
        Assert.Equal((3.5, false), (after.GetProperty("stars").GetDouble(), after.GetProperty("onWatchlist").GetBoolean()));
    }

    [Fact]
    public async Task Similar_ForAPerson_LeavesOutWhatTheyHaveSeen()
    {
        using ApiCaller guest = Guest();
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);
        string path = $"movies/{ready.Movie("Alien")}/similar";
        int first = Picks(await guest.GetAsync($"{path}?count=1")).Single();

        await ann.RateAsync(first, 4);
        int[] picks = Picks(await ann.GetAsync(path));

        Assert.Equal(18, picks.Length);
        Assert.DoesNotContain(first, picks);
    }

    [Theory]
    [InlineData("movies/0")]
    [InlineData("movies/-1")]
    [InlineData("movies/999999")]
    [InlineData("movies/abc")]
    [InlineData("movies/99999999999999999999")]
    [InlineData("movies/999999/similar")]
    public async Task Movie_ThatIsNotThere_IsNotFound(string path)
    {
        using ApiCaller guest = Guest();

        await guest.RefusalAsync(HttpStatusCode.NotFound, HttpMethod.Get, path);
    }

    private ApiCaller Guest() => ApiCaller.OfToken(ready.Site, null);

    private static JsonElement[] Items(JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];

    private static IEnumerable<string?> Titles(JsonElement page) => Items(page).Select(movie => movie.GetProperty("title").GetString());

    private static int Id(JsonElement movie) => movie.GetProperty("id").GetInt32();

    private static int[] Picks(JsonElement similar) => [.. similar.GetProperty("picks").EnumerateArray().Select(pick => Id(pick.GetProperty("movie")))];
}
