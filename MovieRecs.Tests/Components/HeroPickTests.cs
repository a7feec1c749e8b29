using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Tests.Components;

public sealed class HeroPickTests : ComponentTest
{
    private readonly List<string> _chosen = [];

    [Fact]
    public void Hero_OfAPick_NamesTheFilmLinksItAndSaysWhy()
    {
        IRenderedComponent<HeroPick> hero = Show("Because you liked Ronin");

        IElement title = hero.Find($"#{hero.Find("section").GetAttribute("aria-labelledby")}");
        Assert.Equal("/movies/7", title.QuerySelector("a")!.GetAttribute("href"));
        Assert.StartsWith("Heat", title.TextContent, StringComparison.Ordinal);
        Assert.Contains("Because you liked Ronin", hero.Find("section").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Poster_OfTheHero_IsNoSecondLinkForKeyboardsAndReaders()
    {
        IElement poster = Show(null).Find("a:has(img)");

        Assert.Equal(("-1", "true"), (poster.GetAttribute("tabindex"), poster.GetAttribute("aria-hidden")));
    }

    [Fact]
    public void Buttons_OfTheHero_TellWhichWasChosen()
    {
        IRenderedComponent<HeroPick> hero = Show(null);

        hero.FindAll("button").Single(button => button.TextContent.Contains("Not interested", StringComparison.Ordinal)).Click();
        hero.FindAll("button").Single(button => button.TextContent.Contains("Watchlist", StringComparison.Ordinal)).Click();

        Assert.Equal(["not interested", "watchlist"], _chosen);
    }

    [Fact]
    public void Buttons_ClickedTwiceInARow_TellOnce()
    {
        IRenderedComponent<HeroPick> hero = Show(null);

        Hide().Click(new MouseEventArgs { Detail = 1 });
        Hide().Click(new MouseEventArgs { Detail = 2 });

        Assert.Equal(["not interested"], _chosen);

        IElement Hide() => hero.FindAll("button").Single(button => button.TextContent.Contains("Not interested", StringComparison.Ordinal));
    }

    private IRenderedComponent<HeroPick> Show(string? why) => Render<HeroPick>(parameters => parameters
        .Add(hero => hero.Card, new CardModel(7, "Heat", 1995, "/posters/7.svg", why))
        .Add(hero => hero.OnWatchlist, () => _chosen.Add("watchlist"))
        .Add(hero => hero.OnNotInterested, () => _chosen.Add("not interested")));
}
