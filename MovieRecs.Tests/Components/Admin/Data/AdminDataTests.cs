using Bunit;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Integration.Administration;
using MovieRecs.Tests.Integration.Curation;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Pages.Admin.Data;
using MovieRecs.Web.Curation;
using MovieRecs.Web.Data;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Starter;

namespace MovieRecs.Tests.Components.Admin.Data;

/// <summary>The charts have tests of their own.</summary>
public sealed class AdminDataTests : AdminPageTest
{
    [Fact]
    public void Imports_None_SaysWhatWillStandThere() => Assert.Contains("Nothing was imported yet.", Render<AdminData>().Find(".imports").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Report_OfAnotherVersion_SaysThatItCanNotBeRead()
    {
        await Site.WithStoreAsync(store =>
        {
            store.Imports.Add(new ImportRecord { At = 0, Source = "films.zip", Summary = "3 films are new", Report = """{"Shape":"of old"}""" });
            return store.SaveChangesAsync(Token);
        });
        IRenderedComponent<AdminData> page = Render<AdminData>();

        await Button(page, "Report of films.zip, 1970-01-01 00:00 UTC").ClickAsync(new());

        Assert.Contains("3 films are new", page.Find(".imports__line").TextContent, StringComparison.Ordinal);
        Assert.Contains("was written by another version of the program", page.Find(".imports").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemoveDemo_OneClick_LeavesPeopleAndOffersToBringItBack()
    {
        IRenderedComponent<AdminData> page = Render<AdminData>();
        Assert.StartsWith("4 simulated raters with 4 ratings", DemoText(page), StringComparison.Ordinal);

        await Button(page, "Remove the simulated community").ClickAsync(new());

        Assert.Equal("4 simulated raters and their ratings are gone", Said);
        Assert.StartsWith("There is no simulated rater here.", DemoText(page), StringComparison.Ordinal);
        Assert.Single(Buttons(page, "Bring the simulated community back"));
        Assert.Equal([RaterSource.Account], (await Site.Get<CommunityQueries>().RatersBySourceAsync(Token)).Keys);
    }

    protected override Task<SiteFactory> CreateSiteAsync() => CurationStore.CreateAsync();

    protected override void BorrowAll()
    {
        ComponentFactories.AddStub<DataCharts>();
        Borrow<CommunityQueries>();
        Borrow<CatalogueHolder>();
        Borrow<CatalogueRefresh>();
        Borrow<ImportHistory>();
        Borrow<DemoCommunity>();
    }

    private static string DemoText(IRenderedComponent<AdminData> page) => page.Find("section[aria-labelledby=demo-heading] p").TextContent;
}
