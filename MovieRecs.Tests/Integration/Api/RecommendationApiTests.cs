using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Tests.Integration.Api;

public sealed class RecommendationApiTests(ReadySite ready) : IClassFixture<ReadySite>
{
    private static readonly string[] _films = ["Alien", "Blade Runner", "The Thing"];

    [Fact]
    public async Task Recommendations_AfterARating_AreMadeFromItAtOnce()
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);
        JsonElement newcomers = await ann.GetAsync("me/recommendations");

        foreach (string film in _films)
            await ann.RateAsync(ready.Movie(film).Value, 5);
        JsonElement after = await ann.GetAsync("me/recommendations");

        Assert.NotEqual(Picks(newcomers), Picks(after));
        JsonElement because = Rows(after).First(row => row.GetProperty("kind").GetString() == "becauseYouWatched");
        string cause = because.GetProperty("cause").GetProperty("title").GetString()!;
        Assert.Contains(cause, _films);
        Assert.EndsWith(cause, because.GetProperty("heading").GetString(), StringComparison.Ordinal);
        JsonElement reason = because.GetProperty("picks")[0].GetProperty("reason");
        Assert.Equal(("movie", cause), (reason.GetProperty("kind").GetString(), reason.GetProperty("cause").GetProperty("title").GetString()));
        Assert.NotEmpty(reason.GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task Recommendations_OfAnybody_HaveNoMovieTwiceNorOneThatIsHiddenOrRated()
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);
        int[] offered = Picks(await ann.GetAsync("me/recommendations"));
        await ann.StatusAsync(HttpMethod.Put, $"me/not-interested/{offered[0]}");
        await ann.RateAsync(offered[1], 4);

        int[] picks = Picks(await ann.GetAsync("me/recommendations"));

        Assert.Equal(picks.Distinct(), picks);
        Assert.DoesNotContain(offered[0], picks);
        Assert.DoesNotContain(offered[1], picks);
    }

    [Fact]
    public async Task Recommendations_WithLimits_AreTheBeginningOfTheWhole()
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);
        await ann.RateAsync(ready.Movie("Alien").Value, 5);
        JsonElement whole = await ann.GetAsync("me/recommendations");

        JsonElement part = await ann.GetAsync("me/recommendations?rows=2&picks=3");

        Assert.Equal(Rows(whole).Take(2).SelectMany(row => PicksOf(row).Take(3)), Picks(part));
        Assert.Equal(2, Rows(part).Count());
    }

    [Fact]
    public async Task Recommendations_OfSomebodyWithRatings_AreTheServicesRowsWhole()
    {
        string account = await ApiCaller.SignUpAsync(ready.Site, $"{Guid.NewGuid():N}@example.org");
        using ApiCaller ann = ApiCaller.OfToken(ready.Site, await ApiCaller.MakeTokenAsync(ready.Site, account));
        await ann.RateAsync(ready.Movie("Alien").Value, 5);

        JsonElement answer = await ann.GetAsync("me/recommendations");

        IReadOnlyList<Row> rows = await ready.Site.WithServicesAsync(async services => await services.GetRequiredService<RecommendationService>().RowsAsync(
            Viewer.Of(await services.GetRequiredService<RaterDirectory>().GetOrCreateAsync(account)), HomeSettings.Default));
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Select(row => row.Key), Rows(answer).Select(row => row.GetProperty("key").GetString()));
        Assert.Equal(rows.SelectMany(row => row.Picks).Select(pick => pick.Movie.Value), Picks(answer));
    }

    [Fact]
    public async Task Recommendations_WhereFiltersLeaveNothing_SayWhichToLoosen()
    {
        string account = await ApiCaller.SignUpAsync(ready.Site, $"{Guid.NewGuid():N}@example.org");
        using ApiCaller ann = ApiCaller.OfToken(ready.Site, await ApiCaller.MakeTokenAsync(ready.Site, account));
        JsonElement before = await ann.GetAsync("me/recommendations");
        await ready.Site.WithServicesAsync(async services =>
        {
            RaterId rater = await services.GetRequiredService<RaterDirectory>().GetOrCreateAsync(account);
            await services.GetRequiredService<PreferenceWriter>().ChangeAsync(rater, _ => new Preferences { MostMinutes = 1, ExcludedGenres = new HashSet<string> { "Horror" } });
            return rater;
        });

        JsonElement after = await ann.GetAsync("me/recommendations");

        Assert.Empty(before.GetProperty("loosen").EnumerateArray());
        Assert.Empty(Rows(after));
        Assert.Equal([("minutes", "1"), ("genre", "Horror")], after.GetProperty("loosen").EnumerateArray().Select(filter => (filter.GetProperty("kind").GetString()!, filter.GetProperty("value").GetString()!)));
        Assert.True(after.GetProperty("loosen")[0].GetProperty("movies").GetInt32() > 0);
    }

    private static IEnumerable<JsonElement> Rows(JsonElement answer) => answer.GetProperty("rows").EnumerateArray();

    private static int[] Picks(JsonElement answer) => [.. Rows(answer).SelectMany(PicksOf)];

    private static IEnumerable<int> PicksOf(JsonElement row) => row.GetProperty("picks").EnumerateArray().Select(pick => pick.GetProperty("movie").GetProperty("id").GetInt32());
}
