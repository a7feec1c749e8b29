using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MovieRecs.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class FilmTests(Chromium chromium, ListeningSite site)
{
    private const string Film = "Casablanca";

    [Fact]
    public async Task Rating_ByKeyboard_IsThereAfterAReload()
    {
        await using Journey ann = await AtTheFilmAsync();
        ILocator stars = ann.Stars(Film);

        await stars.FocusAsync();
        for (int press = 0; press < 7; press++)
            await ann.Page.Keyboard.PressAsync("ArrowRight");

        await Journey.SaysAsync(stars, "3.5");
        await ReloadAsync(ann);
        await Journey.SaysAsync(stars, "3.5");
    }

    [Fact]
    public async Task Rating_ByTouch_IsThereAfterAReload()
    {
        await using Journey ann = await AtTheFilmAsync(new() { HasTouch = true, IsMobile = true, ViewportSize = new() { Width = 360, Height = 740 } });
        ILocator stars = ann.Stars(Film);

        await stars.ScrollIntoViewIfNeededAsync();
        await stars.TapAsync(new() { Position = await Journey.PlaceAsync(stars, 8) });

        await Journey.SaysAsync(stars, "4");
        await ReloadAsync(ann);
        await Journey.SaysAsync(stars, "4");
    }

    [Fact]
    public async Task Rating_Cleared_IsGoneAfterAReload()
    {
        await using Journey ann = await AtTheFilmAsync();
        ILocator stars = ann.Stars(Film);
        await stars.ClickAsync(new() { Position = await Journey.PlaceAsync(stars, 6) });
        await Journey.SaysAsync(stars, "3");

        await ann.Button("Clear your rating").ClickAsync();

        await Journey.SaysAsync(stars, "Not rated");
        await ReloadAsync(ann);
        await Journey.SaysAsync(stars, "Not rated");
    }

    [Fact]
    public async Task NotInterested_Undone_IsAsBefore()
    {
        await using Journey ann = await AtTheFilmAsync();

        await ann.Button("Not interested").ClickAsync();
        await Expect(ann.Button("Hidden: offer again")).ToBeVisibleAsync();
        await ann.Button("Undo").ClickAsync();

        await Expect(ann.Button("Not interested")).ToBeVisibleAsync();
        await ReloadAsync(ann);
        await Expect(ann.Button("Not interested")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SeenIt_OfAFilmOnTheWatchlist_RecordsTheViewingAndTakesItOff()
    {
        await using Journey ann = await AtTheFilmAsync();
        await ann.Button("Watchlist").ClickAsync();
        await Expect(ann.Button("On watchlist")).ToBeVisibleAsync();

        await ann.Button("Seen it").ClickAsync();
        ILocator dialog = ann.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByText("Gave up on it").ClickAsync();
        await dialog.GetByLabel("Minutes watched").FillAsync("40");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        ILocator viewings = ann.Page.GetByRole(AriaRole.List, new() { Name = "When you saw it" });
        await Expect(viewings.GetByRole(AriaRole.Listitem)).ToContainTextAsync("Abandoned on");
        await Expect(viewings).ToContainTextAsync("40 min");
        await Expect(ann.Button("Watchlist")).ToBeVisibleAsync();
        await ReloadAsync(ann);
        await Expect(viewings.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Expect(ann.Button("Watchlist")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Thumb_OnAFilm_IsInTheListAndTakenBackThere()
    {
        await using Journey ann = await AtTheFilmAsync();
        await ann.Button($"Disliked {Film}").ClickAsync();
        await Expect(ann.Page.GetByText($"You disliked {Film}")).ToBeVisibleAsync();

        await ann.OpenAsync("/ratings?list=thumbs");
        ILocator disliked = ann.Button($"Disliked {Film}");
        await Expect(disliked).ToHaveAttributeAsync("aria-pressed", "true");
        await disliked.ClickAsync();
        await Expect(disliked).ToHaveAttributeAsync("aria-pressed", "false");

        await ReloadAsync(ann);
        await Expect(ann.Page.GetByText("You have given no thumb yet.")).ToBeVisibleAsync();
    }

    private static async Task ReloadAsync(Journey ann)
    {
        await ann.Page.ReloadAsync();
        await ann.IsInteractiveAsync();
    }

    private async Task<Journey> AtTheFilmAsync(BrowserNewContextOptions? options = null)
    {
        Journey ann = await Journey.StartAsync(chromium, site.Address, options);
        await ann.SignUpAsync();
        await ann.OpenAsync(site.Film(Film));
        return ann;
    }
}
