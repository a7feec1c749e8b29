using System.Text.Json;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;

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
    public async Task Recommendations_OfSomebodyWithRatings_LeadWithTheBestPick()
    {
        using ApiCaller ann = await ApiCaller.OfSomebodyAsync(ready.Site);
        await ann.RateAsync(ready.Movie("Alien").Value, 5);

        JsonElement first = Rows(await ann.GetAsync("me/recommendations")).First();

        // The page lifts one pick out of this row, which is whole again here.
        Assert.Equal(HomeSettings.Default.PicksPerRow, PicksOf(first).Count());
        double[] scores = [.. first.GetProperty("picks").EnumerateArray().Take(1).Select(pick => pick.GetProperty("score").GetDouble())];
        Assert.Equal(first.GetProperty("picks").EnumerateArray().Max(pick => pick.GetProperty("score").GetDouble()), scores[0]);
    }

    private static IEnumerable<JsonElement> Rows(JsonElement answer) => answer.GetProperty("rows").EnumerateArray();

    private static int[] Picks(JsonElement answer) => [.. Rows(answer).SelectMany(PicksOf)];

    private static IEnumerable<int> PicksOf(JsonElement row) => row.GetProperty("picks").EnumerateArray().Select(pick => pick.GetProperty("movie").GetProperty("id").GetInt32());
}
