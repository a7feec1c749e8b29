using Bunit;
using MovieRecs.Domain.Ratings;
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

    [Fact]
    public void Thumbs_OfACard_TellWhichWasGiven()
    {
        List<Thumb?> given = [];
        IRenderedComponent<CardActions> actions = Render<CardActions>(parameters => parameters.Add(card => card.Title, "Heat").Add(card => card.OnThumb, given.Add));

        actions.Find("button[aria-label='Liked Heat']").Click();
        actions.Find("button[aria-label='Disliked Heat']").Click();

        Assert.Equal([Thumb.Up, Thumb.Down], given);
    }

    [Fact]
    public void Thumb_GivenAgain_IsTakenBack()
    {
        List<Thumb?> given = [];
        IRenderedComponent<ThumbButtons> thumbs = Render<ThumbButtons>(parameters => parameters.Add(thumb => thumb.Title, "Heat").Add(thumb => thumb.Value, Thumb.Up).Add(thumb => thumb.OnGiven, given.Add));

        Assert.Equal("true", thumbs.Find("button[aria-label='Liked Heat']").GetAttribute("aria-pressed"));
        thumbs.Find("button[aria-label='Liked Heat']").Click();

        Assert.Null(Assert.Single(given));
    }
}
