using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Curation;
using MovieRecs.Web.Data;
using MovieRecs.Web.Storage;
using MovieRecs.Web.Training;
using static Microsoft.Playwright.Assertions;

namespace MovieRecs.Tests.Browser;

/// <summary>What an admin does to films and with back-ups, as the admin and everybody else sees it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AdminDataTests(Chromium chromium, ListeningSite site) : IAsyncLifetime
{
    private const string Gone = "Gattaca";
    private const string Kept = "Memento";

    private BackupFolder Backups => site.Services.GetRequiredService<BackupFolder>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Other journeys find the films as they were, no back-up, and no training that these have called for.</summary>
    public async ValueTask DisposeAsync()
    {
        await site.Services.GetRequiredService<WriteGate>().WriteAsync(TakeBackAsync, Token);
        await site.Services.GetRequiredService<CatalogueRefresh>().RunAsync();
        foreach (BackupEntry backup in Backups.List())
            Backups.Delete(backup.Name);
        StoreVersion version = await site.Services.GetRequiredService<StoreWatch>().VersionAsync(Token);
        await Trainings.WhenTrainedAsync(
            site.Services.GetRequiredService<TrainingWorker>(), site.Services.GetRequiredService<ModelHolder>(),
            now => version.IsOfSameCommunity(now.Model.Facts.DataVersion), () => Task.CompletedTask);
    }

    [Fact]
    public async Task Merge_TwoFilms_LeadsFromTheOneToTheOtherUntilTakenBack()
    {
        (string gone, string kept) = (site.Film(Gone), site.Film(Kept));
        await using Journey admin = await AdminAsync("/admin/data/films");
        await using Journey visitor = await Journey.StartAsync(chromium, site.Address);
        await PickAsync(admin, "Title", $"{Gone} (1997)");
        await PickAsync(admin, "The film that stays", $"{Kept} (2000)");

        await admin.Button("Merge them").ClickAsync();

        await admin.IsAtAsync($"/admin/data/films/{kept.Split('/')[^1]}");
        await Expect(admin.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Take back: {Gone} \\(1997\\) is {Kept} \\(2000\\) now") })).ToBeVisibleAsync();
        await visitor.OpenAsync(gone);
        await visitor.IsAtAsync(kept);
        await Expect(TitleOn(visitor, Kept)).ToBeVisibleAsync();

        await admin.OpenAsync("/admin/log");
        await admin.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Undo: {Gone} \\(1997\\) is {Kept}") }).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = $"{Gone} (1997) and {Kept} (2000) are two films again" })).ToBeVisibleAsync();
        await visitor.OpenAsync(gone);
        await Expect(TitleOn(visitor, Gone)).ToBeVisibleAsync();
        await visitor.OpenAsync(kept);
        await Expect(TitleOn(visitor, Kept)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Edit_AFilmsTitle_IsSeenAtTheNextViewAndTakenBack()
    {
        string film = site.Film(Gone);
        await using Journey admin = await AdminAsync($"/admin/data/films/{film.Split('/')[^1]}");
        await using Journey visitor = await Journey.StartAsync(chromium, site.Address);

        await admin.Page.GetByLabel("Title", new() { Exact = true }).FillAsync("Gattaca, at Last");
        await admin.Button("Save").ClickAsync();

        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Gattaca, at Last (1997)", Level = 1 })).ToBeVisibleAsync();
        await visitor.OpenAsync(film);
        await Expect(TitleOn(visitor, "Gattaca, at Last")).ToBeVisibleAsync();

        await admin.Button("Take back: Gattaca, at Last (1997) is saved: title").ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = $"{Gone} (1997)", Level = 1 })).ToBeVisibleAsync();
        await visitor.OpenAsync(film);
        await Expect(TitleOn(visitor, Gone)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task BackUp_WhileSomebodyRates_KeepsTheRatingAndIsThereToDownload()
    {
        await using Journey ann = await Journey.StartAsync(chromium, site.Address);
        await ann.SignUpAsync();
        await ann.OpenAsync(site.Film(Gone));
        await using Journey admin = await AdminAsync("/admin/data/storage");
        ILocator stars = ann.Stars(Gone);
        Position four = await Journey.PlaceAsync(stars, 8);

        await Task.WhenAll(admin.Button("Back up now").ClickAsync(), stars.ClickAsync(new() { Position = four }));

        await Journey.SaysAsync(stars, "4");
        await ann.Page.ReloadAsync();
        await ann.IsInteractiveAsync();
        await Journey.SaysAsync(stars, "4");
        ILocator backup = admin.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^movierecs-[0-9-]+\\.db$") });
        await Expect(backup).ToBeVisibleAsync();
        IDownload download = await admin.Page.RunAndWaitForDownloadAsync(() => backup.ClickAsync());
        Assert.Equal(Assert.Single(Backups.List()).Name, download.SuggestedFilename);
        await using Stream file = await download.CreateReadStreamAsync();
        byte[] head = new byte[15];
        await file.ReadExactlyAsync(head, Token);
        Assert.Equal("SQLite format 3", Encoding.ASCII.GetString(head));
    }

    private static ILocator TitleOn(Journey visitor, string title) => visitor.Page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1, Exact = true });

    private static async Task PickAsync(Journey admin, string field, string film)
    {
        await admin.Page.GetByLabel(field, new() { Exact = true }).And(admin.Page.GetByRole(AriaRole.Searchbox)).FillAsync(film.Split(' ')[0]);
        await admin.Button(film).ClickAsync();
    }

    private async Task<Journey> AdminAsync(string path)
    {
        Journey admin = await Journey.StartAsync(chromium, site.Address);
        await admin.SignInAsync(await site.AdminAsync());
        await admin.OpenAsync(path);
        return admin;
    }

    /// <summary>Takes back what a journey that broke off has left.</summary>
    private async Task TakeBackAsync(MovieRecsDbContext store)
    {
        await using AsyncServiceScope scope = site.Services.CreateAsyncScope();
        Dictionary<AuditVerb, IUndo> undoers = scope.ServiceProvider.GetServices<IUndo>().ToDictionary(undoer => undoer.Verb);
        foreach (AuditEntry entry in await store.Audit.Where(entry => (entry.Verb == AuditVerb.EditMovie || entry.Verb == AuditVerb.MergeMovies) && entry.UndoneAt == null).OrderByDescending(entry => entry.Id).ToListAsync(Token))
        {
            await undoers[entry.Verb].UndoAsync(store, entry);
            entry.UndoneAt = entry.At;
        }

        await store.SaveChangesAsync(Token);
    }
}
