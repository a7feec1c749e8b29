using Bunit;
using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Tests.Components;

public sealed class CardActionsTests : ComponentTest
{
    [Fact]
    public void Actions_OfACard_NameTheFilmAndTellWhichWasChosen()
    {
        List<string> chosen = [];
        IRenderedComponent<CardActions> actions = Render<CardActions>(parameters => parameters
            .Add(card => card.Title, "Heat")
            .Add(card => card.OnWatchlist, () => chosen.Add("watchlist"))
            .Add(card => card.OnNotInterested, () => chosen.Add("not interested")));

        actions.Find("button[aria-label='Not interested in Heat']").Click();
        actions.Find("button[aria-label='Put Heat on your watchlist']").Click();

        Assert.Equal(["not interested", "watchlist"], chosen);
    }
}
