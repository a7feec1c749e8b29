using Bunit;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;
using MovieRecs.Web.Components.Steering;

namespace MovieRecs.Tests.Components.Steering;

public sealed class FilterChipsTests : ComponentTest
{
    [Fact]
    public void Chips_OfWhatIsAskedFor_SayItAndTakeItBack()
    {
        List<Preferences> left = [];
        Preferences asked = new() { Popularity = 0.2f, MostMinutes = 95, ExcludedGenres = new HashSet<string> { "Horror" }, ExcludedDecades = new HashSet<int> { 1990 }, ExcludedPeople = new HashSet<string> { "Ann" } };
        IRenderedComponent<FilterChips> chips = Render<FilterChips>(parameters => parameters.Add(chip => chip.Preferences, asked).Add(chip => chip.OnChanged, left.Add));

        Assert.Equal(
            ["Towards blockbusters ×", "Up to 95 minutes ×", "No Horror ×", "Nothing from the 1990s ×", "Nothing with Ann ×"],
            chips.FindAll("button").Select(chip => chip.TextContent));
        chips.Find("button[aria-label='Take back: No Horror']").Click();

        Assert.Empty(left.Single().ExcludedGenres);
        Assert.Equal(95, left.Single().MostMinutes);
    }

    [Fact]
    public void Chips_WithoutAnythingAskedFor_AreNotThere() =>
        Assert.Empty(Render<FilterChips>(parameters => parameters.Add(chip => chip.Preferences, Preferences.None)).Markup.Trim());

    [Fact]
    public void Advice_OnFiltersThatLeaveNothing_NamesWhatEachGivesBackAndDropsIt()
    {
        List<Filter> dropped = [];
        int cleared = 0;
        Filter minutes = new(FilterKind.Minutes, "60");
        FilterAdvice[] advice = [new(minutes, 1734), new(new Filter(FilterKind.Genre, "Drama"), 1), new(new Filter(FilterKind.Person, "Ann"), 0)];
        IRenderedComponent<LoosenAdvice> shown = Render<LoosenAdvice>(parameters => parameters
            .Add(panel => panel.Advice, advice)
            .Add(panel => panel.OnLoosened, dropped.Add)
            .Add(panel => panel.OnCleared, () => cleared++));

        Assert.Contains("Without “Up to 60 minutes” there are 1,734 films more", shown.Markup, StringComparison.Ordinal);
        Assert.Contains("Without “No Drama” there is 1 film more", shown.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", shown.Markup, StringComparison.Ordinal);
        shown.FindAll("li button")[0].Click();
        shown.FindAll("button")[^1].Click();

        Assert.Equal([minutes], dropped);
        Assert.Equal(1, cleared);
    }

    [Fact]
    public void Advice_WhereNoFilterAloneGivesAnythingBack_SaysSo() =>
        Assert.Contains(
            "two or more would have to go",
            Render<LoosenAdvice>(parameters => parameters.Add(panel => panel.Advice, [new FilterAdvice(new Filter(FilterKind.Genre, "Drama"), 0)])).Markup,
            StringComparison.Ordinal);
}
