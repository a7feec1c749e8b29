using Bunit;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Tests.Integration.Administration;
using MovieRecs.Tests.Integration.Curation;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Pages.Admin.Data;
using MovieRecs.Web.Curation;

namespace MovieRecs.Tests.Components.Admin.Data;

/// <summary>The pages of "Heat, The" (101) and "Heat" (102), which are one film.</summary>
public sealed class AdminFilmTests : AdminPageTest
{
    private const string SavedTitle = "Take back: Heat, Again (1995) is saved: title";
    private const string Merged = "Take back: Heat, The (1995) is Heat (1995) now: 2 ratings and 1 viewing went over";

    [Fact]
    public async Task Save_AnotherTitle_IsTheFilmsAtOnce()
    {
        IRenderedComponent<AdminFilm> page = Open(CurationStore.Kept);

        await SaveAsync(page, ("title", "Heat, Again"));

        Assert.Equal("Heat, Again (1995)", page.Find("h1").TextContent);
        Assert.Equal("Heat, Again", TitleOf(CurationStore.Kept));
    }

    [Fact]
    public async Task RecentDeeds_AnEditTakenBack_IsAsItWasBefore()
    {
        IRenderedComponent<AdminFilm> page = Open(CurationStore.Kept);
        await SaveAsync(page, ("title", "Heat, Again"));

        await Button(page, SavedTitle).ClickAsync(new());

        Assert.Equal(("Heat", "Heat"), (page.Find("#title").GetAttribute("value"), TitleOf(CurationStore.Kept)));
        Assert.Empty(Buttons(page, SavedTitle));
        Assert.Contains("taken back", page.Find("section[aria-labelledby=recent-heading]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year", "in 1995", "The year is a number such as 1995, not \"in 1995\".")]
    [InlineData("minutes", "2:50", "The running time is a whole number of minutes, not \"2:50\".")]
    public async Task Save_AFieldThatIsNoNumber_NamesItBesideTheFormAndKeepsWhatWasTyped(string field, string typed, string fault)
    {
        IRenderedComponent<AdminFilm> page = Open(CurationStore.Kept);

        await SaveAsync(page, ("title", "Heat, Again"), (field, typed));

        Assert.Equal(fault, page.Find("form [role=alert]").TextContent);
        Assert.Equal(("Heat, Again", typed), (page.Find("#title").GetAttribute("value"), page.Find($"#{field}").GetAttribute("value")));
        Assert.Equal("Heat", TitleOf(CurationStore.Kept));
    }

    [Fact]
    public async Task Save_AYearOutOfRange_NamesItAndKeepsWhatWasTyped()
    {
        IRenderedComponent<AdminFilm> page = Open(CurationStore.Kept);

        await SaveAsync(page, ("title", "Heat, Again"), ("year", "1800"));

        Assert.StartsWith("Nothing was changed. The year lies between 1870 and", Said, StringComparison.Ordinal);
        Assert.Equal(("Heat, Again", "1800"), (page.Find("#title").GetAttribute("value"), page.Find("#year").GetAttribute("value")));
        Assert.Equal("Heat", TitleOf(CurationStore.Kept));
    }

    [Fact]
    public async Task Save_AFaultThenAnotherFilm_LeavesTheFaultBehind()
    {
        IRenderedComponent<AdminFilm> page = Open(CurationStore.Kept);
        await SaveAsync(page, ("year", "in 1995"));

        page.Render(parameters => parameters.Add(film => film.Id, CurationStore.Gone));

        Assert.Equal("1995", page.Find("#year").GetAttribute("value"));
        Assert.Empty(page.FindAll("form [role=alert]"));
    }

    [Fact]
    public void Merge_IntoAnotherFilm_SaysWhatWouldGoOver()
    {
        IRenderedComponent<AdminFilm> page = Open(CurationStore.Gone, CurationStore.Kept);

        Assert.Equal(
            ["2 ratings; 1 rater has rated both, and the newer rating stays", "1 viewing, 2 thumbs", "1 watchlist, hidden by 2 people", "1 expectation that was written down before a rating"],
            page.FindAll(".film-moves li").Take(4).Select(line => line.TextContent));
        Assert.StartsWith("2 keywords; genres: Crime; running time: 170 min", page.FindAll(".film-moves li")[4].TextContent, StringComparison.Ordinal);
        Assert.Contains("hold these for two films", page.Find("section[aria-labelledby=merge-heading] .notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_Confirmed_GoesToTheFilmThatStaysWithAllRatings()
    {
        IRenderedComponent<AdminFilm> page = Open(CurationStore.Gone, CurationStore.Kept);

        await Button(page, "Merge them").ClickAsync(new());

        Assert.Equal($"admin/data/films/{CurationStore.Kept}", Address);
        Assert.Equal(3, await Site.WithStoreAsync(store => store.Ratings.CountAsync(rating => rating.MovieId == new MovieId(CurationStore.Kept), Token)));
        Assert.Equal(new MovieId(CurationStore.Kept), Site.Get<CatalogueHolder>().Current.Kept(new MovieId(CurationStore.Gone)));
    }

    [Fact]
    public async Task RecentDeeds_AMergeJustMade_CanBeTakenBackThere()
    {
        string before = await Site.DumpAsync();
        IRenderedComponent<Router> site = Follow($"/admin/data/films/{CurationStore.Gone}?into={CurationStore.Kept}");
        await Button(site, "Merge them").ClickAsync(new());
        site.WaitForAssertion(() => Assert.Equal("Heat (1995)", site.Find("h1").TextContent));

        await Button(site, Merged).ClickAsync(new());

        Assert.Equal("Heat, The (1995) and Heat (1995) are two films again", Said);
        Assert.Equal(before, await Site.DumpAsync());
    }

    [Fact]
    public void Merge_IntoItself_IsNotOfferedAndSaysWhy()
    {
        IRenderedComponent<AdminFilm> page = Open(CurationStore.Kept, CurationStore.Kept);

        Assert.StartsWith("A film can't be merged into itself.", page.Find("section[aria-labelledby=merge-heading] [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Buttons(page, "Merge them"));
    }

    [Fact]
    public async Task Merge_SomebodyElseDidItTheOtherWayRound_IsRefused()
    {
        IRenderedComponent<AdminFilm> page = Open(CurationStore.Gone, CurationStore.Kept);
        await Site.ChangeAsync(store => Site.Get<FilmMerger>().MergeAsync(store, new MovieId(CurationStore.Kept), new MovieId(CurationStore.Gone)));
        string before = await Site.DumpAsync();

        await Button(page, "Merge them").ClickAsync(new());

        Assert.StartsWith("Nothing was changed", Said, StringComparison.Ordinal);
        Assert.Equal(before, await Site.DumpAsync());
        Assert.Empty(Buttons(page, "Merge them"));
    }

    [Fact]
    public async Task Picker_WordsOfATitle_OffersEveryOtherFilmThatHasThem()
    {
        IRenderedComponent<AdminFilm> page = Open(CurationStore.Kept);

        await page.Find("input[type=search]").InputAsync("heat");

        Assert.Empty(Buttons(page, "Heat (1995)"));
        await Button(page, "Heat, The (1995)").ClickAsync(new());
        Assert.Equal($"admin/data/films/{CurationStore.Kept}?into={CurationStore.Gone}", Address);
    }

    [Fact]
    public void Open_AFilmThatIsNone_SaysSo() => Assert.Contains("There is no film with the number 404", Open(404).Markup, StringComparison.Ordinal);

    protected override async Task<SiteFactory> CreateSiteAsync()
    {
        SiteFactory site = await CurationStore.CreateAsync();
        await site.Get<CatalogueHolder>().ReloadAsync(Token);
        return site;
    }

    protected override void BorrowAll()
    {
        Borrow<FilmEditor>();
        Borrow<FilmMerger>();
        Borrow<CatalogueHolder>();
        Borrow<AuditLog>();
    }

    private static async Task SaveAsync(IRenderedComponent<AdminFilm> page, params (string Field, string Text)[] typed)
    {
        foreach ((string field, string text) in typed)
            await page.Find($"#{field}").ChangeAsync(text);
        await page.Find("form").SubmitAsync();
    }

    private string TitleOf(int film) => Site.Get<CatalogueHolder>().Current.Find(new MovieId(film))!.Title;

    private IRenderedComponent<AdminFilm> Open(int film, int? into = null)
    {
        if (into is { } target)
            GoTo($"/admin/data/films/{film}?into={target}");
        return Render<AdminFilm>(parameters => parameters.Add(page => page.Id, film));
    }
}
