using Bunit;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Integration.Administration;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Components.Pages.Admin.Data;
using MovieRecs.Web.Curation;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Components.Admin.Data;

/// <summary>Raters 2 and 3 give five stars and one star to all that they rate; 1 rates as people do.</summary>
public sealed class OddRatersTests : AdminPageTest
{
    [Fact]
    public void List_NobodyHasLooked_SaysHowTheyComeToBeThere()
    {
        IRenderedComponent<OddRaters> page = Render<OddRaters>();

        Assert.Contains("Whoever is odd stands here once you have looked.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Nobody has looked since the site started. A large community takes a while.", page.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task Look_IsDone_ListsWhoIsOddAndWhy()
    {
        IRenderedComponent<OddRaters> page = Render<OddRaters>();

        await Button(page, "Look at all raters").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal(["demo:2", "demo:3"], page.FindAll("tbody th").Select(name => name.TextContent).Order()));
        Assert.All(page.FindAll("td.odd__why"), why => Assert.StartsWith("25 films, all of ", why.TextContent, StringComparison.Ordinal));
        Assert.StartsWith("2 of 3 raters are odd", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_ByAnAdminWhoIsNoneAnyMore_IsRefused()
    {
        IRenderedComponent<OddRaters> page = Render<OddRaters>();
        await Demotion.OfAllAdminsAsync(Site);

        await Button(page, "Look at all raters").ClickAsync(new());

        Assert.Equal("You are no admin any more. Reload the page.", Said);
        Assert.Equal(SurveyState.None, Site.Get<RaterSurvey>().State);
    }

    [Fact]
    public async Task LeaveOut_TheChosen_AreLearnedFromNoMoreAndTheOthersAre()
    {
        IRenderedComponent<OddRaters> page = await LookedAsync();

        await ChooseAsync(page, "demo:2");
        await Button(page, "Leave the chosen one out of trainings").ClickAsync(new());

        Assert.Equal([1, 3], await LearnedFromAsync());
        Assert.Equal("left out", page.FindAll("tbody tr").Single(row => row.TextContent.Contains("demo:2", StringComparison.Ordinal)).LastElementChild!.TextContent);
        Assert.Contains("Left out of trainings (1)", page.Find(".odd__filters").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeIn_SomebodyLeftOut_IsLearnedFromAgain()
    {
        await Site.Get<RaterExclusion>().LeaveOutAsync([new RaterId(1), new RaterId(2)]);
        GoTo("/admin/data/raters?show=out");
        IRenderedComponent<OddRaters> page = Render<OddRaters>();
        Assert.Equal(["demo:1", "demo:2"], page.FindAll("tbody th").Select(name => name.TextContent));

        await ChooseAsync(page, "demo:2");
        await Button(page, "Take the chosen one back in").ClickAsync(new());

        Assert.Equal([2, 3], await LearnedFromAsync());
        Assert.Equal(["demo:1"], page.FindAll("tbody th").Select(name => name.TextContent));
    }

    [Fact]
    public async Task Choose_ThenTheOtherList_LeavesNobodyChosenWhoIsNotShown()
    {
        await Site.Get<RaterExclusion>().LeaveOutAsync([new RaterId(1)]);
        IRenderedComponent<OddRaters> page = await LookedAsync();
        await ChooseAsync(page, "demo:2");

        GoTo("/admin/data/raters?show=out");
        page.WaitForAssertion(() => Assert.Equal(["demo:1"], page.FindAll("tbody th").Select(name => name.TextContent)));

        Assert.True(Button(page, "Leave the chosen out of trainings").HasAttribute("disabled"));
    }

    [Fact]
    public void LeftOut_Nobody_SaysSo()
    {
        GoTo("/admin/data/raters?show=out");

        Assert.Contains("Nobody is left out: everybody's ratings count in trainings.", Render<OddRaters>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_LeftOutThere_SaysSinceWhenAndOffersTheWayBack()
    {
        IRenderedComponent<RaterDetails> page = Render<RaterDetails>(parameters => parameters.Add(details => details.Id, 2));
        Assert.Equal("5.00 stars", FactOf(page, "Mean"));

        await Button(page, "Leave out of trainings").ClickAsync(new());

        Assert.StartsWith("left out since", FactOf(page, "In trainings"), StringComparison.Ordinal);
        Assert.Equal([1, 3], await LearnedFromAsync());
        await Button(page, "Take back in").ClickAsync(new());
        Assert.Equal("yes", FactOf(page, "In trainings"));
        Assert.Equal([1, 2, 3], await LearnedFromAsync());
    }

    [Fact]
    public void Details_ARaterWhoIsGone_SaysSo() =>
        Assert.Contains("There is no rater 404 any more.", Render<RaterDetails>(parameters => parameters.Add(details => details.Id, 404)).Markup, StringComparison.Ordinal);

    protected override async Task<SiteFactory> CreateSiteAsync()
    {
        SiteFactory site = SiteFactory.Bare();
        await site.WithStoreAsync(async store =>
        {
            store.Movies.AddRange(Enumerable.Range(1, 25).Select(id => Some.Movie(id, $"Film {id}")));
            store.Raters.AddRange(Enumerable.Range(1, 3).Select(id => new Rater { Id = new RaterId(id), Source = RaterSource.Demo, SourceKey = $"demo:{id}" }));
            store.Ratings.AddRange(
                from rater in Enumerable.Range(1, 3)
                from film in Enumerable.Range(1, 25)
                select new StoredRating
                {
                    RaterId = new RaterId(rater),
                    MovieId = new MovieId(film),
                    Stars = Stars.FromHalfSteps(rater switch { 2 => 10, 3 => 2, _ => 1 + film % 10 }),
                    RatedAt = 1_700_000_000 + 120 * film,
                });
            return await store.SaveChangesAsync(Token);
        });
        return site;
    }

    protected override void BorrowAll()
    {
        Borrow<RaterSurvey>();
        Borrow<RaterReader>();
        Borrow<RaterExclusion>();
    }

    private static Task ChooseAsync(IRenderedComponent<OddRaters> page, string rater) => page.Find($"input[aria-label='Choose {rater}']").ChangeAsync(true);

    private static string FactOf(IRenderedComponent<RaterDetails> page, string name) =>
        page.FindAll(".facts dt").Single(term => term.TextContent == name).NextElementSibling!.TextContent;

    /// <summary>The page of an admin who has looked already.</summary>
    private async Task<IRenderedComponent<OddRaters>> LookedAsync()
    {
        RaterSurvey survey = Site.Get<RaterSurvey>();
        survey.Start();
        await survey.Completion;
        return Render<OddRaters>();
    }

    /// <summary>Whose ratings the next training would learn from.</summary>
    private async Task<IReadOnlyList<int>> LearnedFromAsync()
    {
        SortedSet<int> raters = [];
        await foreach (Rating rating in Site.Get<IRatingSource>().ReadAllAsync(Token))
            raters.Add(rating.Rater.Value);
        return [.. raters];
    }
}
