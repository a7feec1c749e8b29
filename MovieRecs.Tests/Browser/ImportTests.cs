using Microsoft.Playwright;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace MovieRecs.Tests.Browser;

/// <summary>On a site of its own, which it fills with another community.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ImportTests(Chromium chromium) : IAsyncLifetime
{
    private readonly ListeningSite _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Admin_ImportingMovieLens_SeesWhatCameInAndGetsPicksFromIt()
    {
        string zip = MovieLensData.LatestSmall;
        await using Journey admin = await Journey.StartAsync(chromium, _site.Address);
        await admin.OpenStaticAsync(_site.SetupPath);
        await admin.FillAccountAsync("admin@example.org");
        await admin.Button("Make the admin account").ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Set up this site" })).ToBeHiddenAsync();
        await admin.OpenAsync("/admin/import");

        await Trainings.NextAsync(_site.Services, async () =>
        {
            await admin.Page.GetByLabel("Dataset (zip)").SetInputFilesAsync(zip);
            ILocator report = admin.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "raters" });
            await Expect(report).ToContainTextAsync("9,742 films", new() { Timeout = 120_000 });
            await Expect(report).ToContainTextAsync("100,836 ratings");
            await Expect(report).ToContainTextAsync("610 raters");
        });
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "See what is recommended now" }).ClickAsync();

        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Which of these have you seen?" })).ToBeVisibleAsync();
        await admin.IsInteractiveAsync();
        Assert.Contains(MovieOrigin.Imported, await OriginsOfThePicksAsync(admin));
    }

    /// <summary>Where the films on the page came from.</summary>
    private async Task<IEnumerable<MovieOrigin>> OriginsOfThePicksAsync(Journey admin)
    {
        string[] offered = await admin.Page.GetByRole(AriaRole.Group).GetByRole(AriaRole.Link).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Dictionary<string, MovieOrigin> origins = _site.Catalogue.Entries.ToDictionary(entry => $"/movies/{entry.Movie.Id}", entry => entry.Movie.Origin);
        return offered.Select(link => origins[link]);
    }
}
