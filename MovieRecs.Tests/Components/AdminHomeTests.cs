using Bunit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Components.Pages.Admin;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Starter;
using MovieRecs.Web.Training;
using MudBlazor;

namespace MovieRecs.Tests.Components;

public sealed class AdminHomeTests : ComponentTest
{
    public static TheoryData<Exception> Refusals =>
    [
        new SqliteException("database or disk is full", SQLitePCL.raw.SQLITE_FULL),
        new DbUpdateException("An error occurred while saving.", new SqliteException("database or disk is full", SQLitePCL.raw.SQLITE_FULL)),
    ];

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public async Task Restore_StoreRefuses_SaysWhyAndCanBeTriedAgain(Exception refusal)
    {
        await using SiteFactory site = SiteFactory.Bare();
        Services.AddSingleton(new DemoCommunity(new RefusingStore(refusal)));
        Services.AddSingleton(site.Services.GetRequiredService<CommunityQueries>());
        Services.AddSingleton(site.Services.GetRequiredService<ModelHolder>());
        Services.AddSingleton(site.Services.GetRequiredService<TrainingWorker>());
        Services.AddSingleton(site.Services.GetRequiredService<SnapshotFolder>());
        Services.AddSingleton(site.Services.GetRequiredService<IOptions<TrainingOptions>>());
        RenderAs(interactive: true);
        IRenderedComponent<AdminHome> page = Render<AdminHome>();

        await page.Find("section[aria-labelledby=community-heading] button").ClickAsync(new());

        Snackbar said = Assert.Single(Services.GetRequiredService<ISnackbar>().ShownSnackbars);
        Assert.Equal(Severity.Error, said.Severity);
        Assert.Contains("Nothing was changed: the store can't be written to just now (database or disk is full)", said.Message, StringComparison.Ordinal);
        Assert.False(page.Find("section[aria-labelledby=community-heading] button").HasAttribute("disabled"));
    }

    private sealed class RefusingStore(Exception refusal) : IDbContextFactory<MovieRecsDbContext>
    {
        public MovieRecsDbContext CreateDbContext() => throw refusal;
    }
}
