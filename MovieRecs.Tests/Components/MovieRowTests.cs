using AngleSharp.Dom;
using Bunit;
using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Tests.Components;

public sealed class MovieRowTests : ComponentTest
{
    private static readonly CardModel _heat = new(1, "Heat", 1995, "/posters/1.svg", "Because you liked Ronin");
    private static readonly CardModel _yearless = new(2, "Untitled", null, "/posters/2.svg", null);

    [Fact]
    public void Row_IsACarousel_NamedByItsHeading()
    {
        IRenderedComponent<MovieRow> row = Show("Ronin");

        IElement region = row.Find("[aria-roledescription=carousel]");
        Assert.Equal("Because you watched Ronin", NameOf(row, region));
    }

    [Fact]
    public void Buttons_OfARow_NameTheRowTheyMove()
    {
        IRenderedComponent<MovieRow> row = Show("Ronin");

        Assert.Equal(
            ["Previous films in Because you watched Ronin", "Next films in Because you watched Ronin"],
            row.FindAll("button").Select(button => button.GetAttribute("aria-label")));
        Assert.All(row.FindAll("button"), button => Assert.NotNull(row.Find($"#{button.GetAttribute("aria-controls")}")));
    }

    [Fact]
    public void Cards_OfARow_AreGroupsNamedByTheirFilmsInOrder()
    {
        IRenderedComponent<MovieRow> row = Show(null);

        Assert.Equal(["Heat", "Untitled"], row.FindAll("[role=group]").Select(card => NameOf(row, card)));
        Assert.Equal(["/movies/1", "/movies/2"], row.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Card_OfAPick_SaysYearAndWhy()
    {
        IRenderedComponent<MovieRow> row = Show(null);

        string first = row.FindAll("[role=group]")[0].TextContent;
        Assert.Contains("1995", first, StringComparison.Ordinal);
        Assert.Contains("Because you liked Ronin", first, StringComparison.Ordinal);
    }

    [Fact]
    public void Controls_GivenToARow_StandUnderTheirCards()
    {
        IRenderedComponent<MovieRow> row = Show(null, card => $"<b>{card.Title}'s own</b>");

        Assert.Equal(["Heat's own", "Untitled's own"], row.FindAll("[role=group] b").Select(control => control.TextContent));
    }

    [Fact]
    public void Why_OfEachPick_IsAButtonThatNamesTheFilm()
    {
        List<string> asked = [];
        IRenderedComponent<MovieRow> row = Render<MovieRow>(parameters => parameters
            .Add(shown => shown.Row, new RowModel("top", "Top picks", null, [_heat, _yearless]))
            .Add(shown => shown.OnWhy, card => asked.Add(card.Title)));

        Assert.Equal(["Why? Because you liked Ronin (Heat)", "Why?  (Untitled)"], row.FindAll("button[aria-haspopup=dialog]").Select(button => button.TextContent));
        row.FindAll("button[aria-haspopup=dialog]")[1].Click();

        Assert.Equal(["Untitled"], asked);
    }

    private static string NameOf(IRenderedComponent<MovieRow> row, IElement element) =>
        row.Find($"#{element.GetAttribute("aria-labelledby")}").TextContent;

    private IRenderedComponent<MovieRow> Show(string? emphasis, Func<CardModel, string>? controls = null) => Render<MovieRow>(parameters =>
    {
        parameters.Add(row => row.Row, new RowModel("because-1", "Because you watched", emphasis, [_heat, _yearless]));
        if (controls is not null)
            parameters.Add(row => row.CardControls, controls);
    });
}
