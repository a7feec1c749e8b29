using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Hybrid;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Training;
using static Microsoft.Playwright.Assertions;

namespace MovieRecs.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class PromotionTests(Chromium chromium, ListeningSite site) : IAsyncLifetime
{
    private static readonly AdminActor _cleaner = new(null, "Cleaner");

    private ServedModel _before = null!;

    private ModelHolder Models => site.Services.GetRequiredService<ModelHolder>();

    private Promoter Promoter => site.Services.GetRequiredService<Promoter>();

    public ValueTask InitializeAsync()
    {
        _before = Models.Served!;
        return ValueTask.CompletedTask;
    }

    /// <summary>Other journeys find the site as it was.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Models.Served!.Snapshot != _before.Snapshot)
            await Promoter.ServeAsync(_before.Snapshot!.Value, Models.Served.Snapshot, _cleaner);
        await Promoter.SetHoldAsync(isOnHold: false, _cleaner);
        foreach (KeptPersona persona in await site.Services.GetRequiredService<PersonaStore>().ListAsync(TestContext.Current.CancellationToken))
            await site.Services.GetRequiredService<WriteGate>().ChangeAsync(store => PersonaStore.DeleteAsync(store, persona.Id));
    }

    [Fact]
    public async Task PromoteAndRollBack_ASnapshotThatRanksOtherwise_ChangesHomeAtTheNextView()
    {
        int other = await WriteAnotherAsync();
        await using Journey admin = await Journey.StartAsync(chromium, site.Address);
        await admin.SignInAsync(await site.AdminAsync());
        IReadOnlyList<string> first = await PicksAsync(admin);
        await admin.OpenAsync("/admin/models");

        await admin.Button($"Promote snapshot {other}").ClickAsync();

        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = $"Snapshot {other} serves" })).ToBeVisibleAsync();
        await Expect(admin.Page.GetByText("On hold.")).ToBeVisibleAsync();
        Assert.NotEqual(first, await PicksAsync(admin));

        await admin.OpenAsync("/admin/models");
        await admin.Button($"Roll back to snapshot {_before.Snapshot}").First.ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = $"Snapshot {_before.Snapshot} serves" })).ToBeVisibleAsync();
        await admin.Button("Promote automatically again").ClickAsync();
        await Expect(admin.Page.GetByText("Automatic.")).ToBeVisibleAsync();
        Assert.Equal(first, await PicksAsync(admin));

        await admin.OpenAsync("/admin/log");
        await Expect(admin.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = $"Snapshot {_before.Snapshot} is back in service, in place of {other}" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Persona_WrittenOnThePage_HoldsABadSnapshotBack()
    {
        await using Journey admin = await Journey.StartAsync(chromium, site.Address);
        await admin.SignInAsync(await site.AdminAsync());
        await admin.OpenAsync("/admin/models/personas/new");
        await admin.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Musical fan");
        await admin.Page.GetByLabel("Add a film").FillAsync("Blade Runner");
        await admin.Page.GetByText("Blade Runner (1982)", new() { Exact = true }).First.ClickAsync();
        await admin.Page.GetByLabel("How many").FillAsync("20");
        await admin.Page.GetByLabel("Genre", new() { Exact = true }).SelectOptionAsync("Musical");
        await admin.Button("Add rule").ClickAsync();
        await Expect(admin.Page.GetByText("A rule is broken: this snapshot would be held back.")).ToBeVisibleAsync();
        await admin.Button("Keep this persona").ClickAsync();
        await admin.IsAtAsync("/admin/models");

        await admin.Button("Train now").ClickAsync();

        ILocator card = admin.Page.GetByRole(AriaRole.Region, new() { NameRegex = new Regex("^Snapshot [0-9]+ is held back$") });
        await Expect(card).ToContainTextAsync("“Musical fan” should get at least 20 Musical in the top 20", new() { Timeout = 120_000 });
        Assert.Equal(_before.Snapshot, Models.Served!.Snapshot);
    }

    private static async Task<IReadOnlyList<string>> PicksAsync(Journey person)
    {
        await person.OpenAsync("/");
        return await person.Page.GetByRole(AriaRole.Region, new() { Name = "Top picks for you" }).Locator(".card__title").AllInnerTextsAsync();
    }

    /// <summary>A snapshot that goes by popularity almost alone.</summary>
    private async Task<int> WriteAnotherAsync()
    {
        ModelSnapshot snapshot = _before.Recommender.Model.Snapshot;
        ModelSettings settings = snapshot.Facts.Settings with { Hybrid = new HybridSettings { Popularity = 500 } };
        ModelSnapshot other = snapshot with { Facts = snapshot.Facts with { Settings = settings } };
        int number = site.Services.GetRequiredService<SnapshotFolder>().Write(other);
        await site.Services.GetRequiredService<SnapshotRecords>().AddAsync(number, other, isServed: false, TestContext.Current.CancellationToken);
        return number;
    }
}
