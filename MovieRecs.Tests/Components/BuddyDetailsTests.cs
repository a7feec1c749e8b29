using Bunit;
using MovieRecs.Domain.Models.Neighbours;
using MovieRecs.Web.Buddies;
using MovieRecs.Web.Components.Buddies;
using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Tests.Components;

public sealed class BuddyDetailsTests : ComponentTest
{
    private static readonly BuddyLine Ben = new("bens-key", "Ben", false, 41, 0.314f, TasteAgreement.Mostly, 0.74f);

    [Fact]
    public void Details_OfABuddy_HaveTheFilmsWithBothsStars()
    {
        IRenderedComponent<BuddyDetails> details = Show(new BuddyView(Ben, [Film(1, "Fargo", "They gave it 5 stars")], [new SharedFilm(Film(2, "Ran"), 1.5f, 4)], [new SharedFilm(Film(3, "Heat"), 5, 4.5f)]));

        Assert.Equal("Ben", details.Find("h2").TextContent);
        Assert.Contains("You mostly agree, 0.7 stars apart on average", details.Markup, StringComparison.Ordinal);
        Assert.Equal("They gave it 5 stars", details.Find(".card__why").TextContent);
        Assert.Equal(["1.5 ★", "4 ★", "5 ★", "4.5 ★"], details.FindAll("td").Select(cell => cell.TextContent));
        Assert.Equal(["/movies/2", "/movies/3"], details.FindAll("tbody a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Details_WithNothingToShow_SaySoInEachPlace()
    {
        IRenderedComponent<BuddyDetails> details = Show(new BuddyView(Ben, [], [], []));

        Assert.Empty(details.FindAll("table"));
        Assert.Contains("Nothing that they loved is left", details.Markup, StringComparison.Ordinal);
        Assert.Contains("on no film are you a whole star apart", details.Markup, StringComparison.Ordinal);
        Assert.Contains("no film yet that both of you gave four stars", details.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<BuddyDetails> Show(BuddyView view) => Render<BuddyDetails>(parameters => parameters.Add(details => details.View, view));

    private static CardModel Film(int id, string title, string? why = null) => new(id, title, 1996, $"/posters/{id}.svg", why);
}
