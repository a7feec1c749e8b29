using Bunit;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Tests.Integration.Administration;
using MovieRecs.Tests.Integration.Curation;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Pages.Admin.Data;
using MovieRecs.Web.Curation;

namespace MovieRecs.Tests.Components.Admin.Data;

public sealed class AdminFilmsTests : AdminPageTest
{
    [Fact]
    public async Task Duplicates_TwoSpellingsOfOneYear_AreShownWithTheWayToTheirMerge()
    {
        await Site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("UPDATE Movies SET Title = 'The Heat' WHERE Id = 101", Token));
        await Site.Get<CatalogueHolder>().ReloadAsync(Token);

        IRenderedComponent<AdminFilms> page = Render<AdminFilms>();

        Assert.Contains("IMDb or TMDb hold them for two films", page.Find(".duplicates__list li").TextContent, StringComparison.Ordinal);
        Assert.Matches("^/admin/data/films/10[12]\\?into=10[12]$", page.Find(".duplicates__list .button").GetAttribute("href"));
    }

    [Fact]
    public void Duplicates_None_SaysSo() => Assert.Contains("no two films have the same title and year", Render<AdminFilms>().Find(".duplicates").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Picker_WordsThatNoFilmHas_SaysSo()
    {
        IRenderedComponent<AdminFilms> page = Render<AdminFilms>();

        await page.Find("input[type=search]").InputAsync("zardoz");

        Assert.Equal("No film has these words.", page.Find(".picker__found").TextContent.Trim());
    }

    protected override Task<SiteFactory> CreateSiteAsync() => CurationStore.CreateAsync();

    protected override void BorrowAll()
    {
        Borrow<DuplicateFinder>();
        Borrow<CatalogueHolder>();
        Borrow<AuditLog>();
    }
}
