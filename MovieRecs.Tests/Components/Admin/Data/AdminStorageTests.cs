using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MovieRecs.Tests.Integration.Administration;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Components.Pages.Admin.Data;
using MovieRecs.Web.Startup;
using MovieRecs.Web.Storage;

namespace MovieRecs.Tests.Components.Admin.Data;

public sealed class AdminStorageTests : AdminPageTest
{
    [Fact]
    public void Backups_None_SaysWhatWillStandThere() =>
        Assert.Contains("There is none yet. Each one you make stands here, to download and to delete.", Render<AdminStorage>().Markup, StringComparison.Ordinal);

    [Fact]
    public async Task BackUpNow_IsMade_IsListedWithItsDownload()
    {
        IRenderedComponent<AdminStorage> page = Render<AdminStorage>();

        await Button(page, "Back up now").ClickAsync(new());

        BackupEntry made = Assert.Single(Site.Get<BackupFolder>().List());
        Assert.Equal($"/admin/backups/{made.Name}", page.Find(".storage-list a[download]").GetAttribute("href"));
        Assert.StartsWith($"The back-up {made.Name} is made and checked", Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_OneClick_AsksAgainAndCanBeLeft()
    {
        string name = await MadeAsync();
        IRenderedComponent<AdminStorage> page = Render<AdminStorage>();

        await Button(page, $"Delete {name}").ClickAsync(new());
        await Button(page, "Keep").ClickAsync(new());

        Assert.Single(Buttons(page, $"Delete {name}"));
        Assert.Single(Site.Get<BackupFolder>().List());
    }

    [Fact]
    public async Task Delete_Really_IsGoneFromTheListAndTheDisk()
    {
        string name = await MadeAsync();
        IRenderedComponent<AdminStorage> page = Render<AdminStorage>();

        await Button(page, $"Delete {name}").ClickAsync(new());
        await Button(page, $"Really delete {name}").ClickAsync(new());

        Assert.Empty(Site.Get<BackupFolder>().List());
        Assert.Empty(page.FindAll(".storage-list li"));
    }

    [Fact]
    public async Task Delete_SomebodyElseWasFaster_SaysSoAndShowsWhatIsThere()
    {
        string name = await MadeAsync();
        IRenderedComponent<AdminStorage> page = Render<AdminStorage>();
        await Button(page, $"Delete {name}").ClickAsync(new());
        Site.Get<BackupFolder>().Delete(name);

        await Button(page, $"Really delete {name}").ClickAsync(new());

        Assert.Equal($"There is no back-up {name} any more. Reload the page.", Said);
        Assert.Empty(page.FindAll(".storage-list li"));
    }

    [Fact]
    public async Task CountRows_Asked_SaysHowManyEachTableHas()
    {
        IRenderedComponent<AdminStorage> page = Render<AdminStorage>();

        await Button(page, "Count the rows").ClickAsync(new());

        Assert.Equal("1", page.FindAll("dt").Single(table => table.TextContent == "Raters").NextElementSibling!.TextContent);
    }

    protected override void BorrowAll()
    {
        Borrow<BackupFolder>();
        Borrow<StorageReader>();
        Borrow<DataFolder>();
        Borrow<IOptions<BackupOptions>>();
        Services.AddSingleton(TimeProvider.System);
    }

    private async Task<string> MadeAsync()
    {
        await Site.Get<BackupFolder>().MakeAsync();
        return Site.Get<BackupFolder>().List().Single().Name;
    }
}
