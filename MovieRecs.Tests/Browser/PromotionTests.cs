using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Hybrid;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Catalogue;
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
        await admin.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Western fan");
        foreach (string film in (string[])["High Noon (1952)", "The Good, the Bad and the Ugly (1966)", "Once Upon a Time in the West (1968)"])
        {
            await admin.Page.GetByLabel("Add a film").FillAsync(film[..^7]);
            await admin.Button(film).ClickAsync();
        }

        await admin.Page.GetByLabel("How many").FillAsync("5");
        await admin.Page.GetByLabel("Genre", new() { Exact = true }).SelectOptionAsync("Western");
        await admin.Button("Add rule").ClickAsync();
        await Expect(admin.Page.GetByText("Every rule that can be asked holds.")).ToBeVisibleAsync();
        await admin.Button("Keep this persona").ClickAsync();
        await admin.IsAtAsync("/admin/models");

        int bad = await ConsiderABadOneAsync();

        ILocator card = admin.Page.GetByRole(AriaRole.Region, new() { Name = $"Snapshot {bad} is held back" });
        await Expect(card).ToContainTextAsync("“Western fan” should get at least 5 Western in the top 20");
        Assert.Equal(_before.Snapshot, Models.Served!.Snapshot);
    }

    private static async Task<IReadOnlyList<string>> PicksAsync(Journey person)
    {
        await person.OpenAsync("/");
        return await person.Page.GetByRole(AriaRole.Region, new() { Name = "Top picks for you" }).Locator(".card__title").AllInnerTextsAsync();
    }

    private async Task<int> WriteAnotherAsync()
    {
        ModelSnapshot other = ByPopularity();
        int number = site.Services.GetRequiredService<SnapshotFolder>().Write(other);
        await site.Services.GetRequiredService<SnapshotRecords>().AddAsync(number, other, isServed: false, TestContext.Current.CancellationToken);
        return number;
    }

    /// <summary>A training that went wrong, from the moment in which its snapshot is to be written.</summary>
    private async Task<int> ConsiderABadOneAsync()
    {
        ModelSnapshot bad = ByPopularity();
        int number = await Promoter.WriteAsync(bad, null, TestContext.Current.CancellationToken);
        Movie[] movies = [.. site.Services.GetRequiredService<CatalogueHolder>().Current.Entries.Select(entry => entry.Movie)];
        await Promoter.ConsiderAsync(new Recommender(new TrainedModel(bad, movies)), number, TestContext.Current.CancellationToken);
        return number;
    }

    /// <summary>A snapshot with the figures of what serves that goes by popularity almost alone.</summary>
    private ModelSnapshot ByPopularity()
    {
        ModelSnapshot snapshot = _before.Recommender.Model.Snapshot;
        ModelSettings settings = snapshot.Facts.Settings with { Hybrid = new HybridSettings { Popularity = 500 } };
        return snapshot with { Facts = snapshot.Facts with { Settings = settings } };
    }
}
