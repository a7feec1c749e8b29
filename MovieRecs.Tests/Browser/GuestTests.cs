using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MovieRecs.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class GuestTests(Chromium chromium, ListeningSite site)
{
    private static readonly Regex _because = new("^Because you liked ");

    [Fact]
    public async Task Guest_WhoRatesAFoundFilm_SignsInAndComesBackToIt()
    {
        await using Journey guest = await Journey.StartAsync(chromium, site.Address);
        string email = await guest.SignUpAsync();
        await guest.Page.Context.ClearCookiesAsync();

        await guest.OpenAsync("/");
        await guest.Page.GetByRole(AriaRole.Link, new() { Name = "Browse films" }).ClickAsync();
        await Expect(guest.Page.GetByRole(AriaRole.Heading, new() { Name = "Browse" })).ToBeVisibleAsync();
        await guest.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search films and people" }).FillAsync("amelie");
        await guest.Page.Keyboard.PressAsync("Enter");
        await guest.Page.GetByRole(AriaRole.Group, new() { Name = "Amélie" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(guest.Page.GetByRole(AriaRole.Heading, new() { Name = "Amélie", Level = 1 })).ToBeVisibleAsync();
        await guest.IsInteractiveAsync();

        ILocator stars = guest.Stars("Amélie");
        await stars.ClickAsync(new() { Position = await Journey.PlaceAsync(stars, 8) });
        await Expect(guest.Page.GetByText("Sign in to rate films")).ToBeVisibleAsync();
        await guest.Button("Sign in").ClickAsync();
        await guest.FillSignInAsync(email);
        await guest.Button("Sign in").ClickAsync();

        await guest.IsAtAsync(site.Film("Amélie"));
        await Journey.SaysAsync(guest.Stars("Amélie"), "Not rated");
    }

    [Fact]
    public async Task Guest_WhoFollowsALinkBeforeTheCircuitIsThere_IsOnThatPage()
    {
        TaskCompletionSource isFollowed = new();
        await using Journey guest = await Journey.StartAsync(chromium, site.Address);
        await guest.Page.RouteAsync("**/_blazor/negotiate*", async route =>
        {
            await isFollowed.Task;
            await route.ContinueAsync();
        });
        await guest.OpenStaticAsync("/browse?q=amelie");
        // Where the film is fetched into the page that is open, it is slower than the circuit which that page asks for.
        await guest.Page.RouteAsync("**" + site.Film("Amélie"), async route =>
        {
            isFollowed.TrySetResult();
            if (route.Request.ResourceType != "document")
                await guest.IsInteractiveAsync();
            await route.ContinueAsync();
        });

        await guest.Page.GetByRole(AriaRole.Group, new() { Name = "Amélie" }).GetByRole(AriaRole.Link).ClickAsync();

        await guest.IsAtAsync(site.Film("Amélie"));
        await Journey.SaysAsync(guest.Stars("Amélie"), "Not rated");
    }

    [Fact]
    public async Task Guest_PickingFiveFilms_GetsRowsThatNameThemAndKeepsThemOnSigningUp()
    {
        await using Journey guest = await Journey.StartAsync(chromium, site.Address);
        await guest.OpenAsync("/");
        string[] picked = await PickAsync(guest, 5);

        ILocator because = guest.Page.GetByRole(AriaRole.Heading, new() { NameRegex = _because });
        await Expect(because.First).ToBeVisibleAsync();
        await Expect(guest.Page.GetByText("5 picked")).ToBeVisibleAsync();
        string[] rows = [.. await because.AllInnerTextsAsync()];
        Assert.All(rows, row => Assert.Contains(_because.Replace(row, ""), picked));

        await guest.Page.ReloadAsync();
        await guest.IsInteractiveAsync();
        await Expect(guest.Page.GetByText("5 picked")).ToBeVisibleAsync();
        await Expect(because).ToHaveTextAsync(rows);

        await guest.Page.GetByRole(AriaRole.Link, new() { Name = "Keep this: make an account" }).ClickAsync();
        await Expect(guest.Page.GetByText("start with 5 films")).ToBeVisibleAsync();
        await guest.FillAccountAsync("guest-who-stays@example.org");
        await guest.Button("Sign up").ClickAsync();
        await guest.IsAtAsync("/");
        await guest.IsInteractiveAsync();

        await Expect(because).ToHaveTextAsync(rows);
        Assert.DoesNotContain(await guest.Page.Context.CookiesAsync(), cookie => cookie.Name == "taste");
    }

    [Fact]
    public async Task Guest_AfterAPick_SeesTheGridInPlaceAndOtherFilmsOnAsking()
    {
        await using Journey guest = await Journey.StartAsync(chromium, site.Address);
        await guest.OpenAsync("/");
        string[] before = await GridAsync(guest);
        string[] picked = await PickAsync(guest, 1);

        Assert.Equal(before, await GridAsync(guest));
        Assert.Equal(12, before.Length);

        await guest.Button("More films to pick from").ClickAsync();
        await Expect(guest.Button($"I liked it: {before[0]}")).ToHaveCountAsync(0);
        Assert.Empty(before.Intersect(await GridAsync(guest)));

        await guest.Button($"{picked[0]}: take it back").ClickAsync();
        await Expect(guest.Page.GetByText("Pick one that you liked")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Guest_NamingAGenreOnly_GetsRowsOfIt()
    {
        await using Journey guest = await Journey.StartAsync(chromium, site.Address);
        await guest.OpenAsync("/");

        await guest.Button("Horror").ClickAsync();

        await Expect(guest.Button("Horror")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(guest.Page.GetByRole(AriaRole.Heading, new() { Name = "Top picks for you" })).ToBeVisibleAsync();
        await Expect(guest.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("Horror", RegexOptions.IgnoreCase), Level = 2 }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Guest_LikingAndHidingAFilmOnItsPage_FindsItSoAgain()
    {
        await using Journey guest = await Journey.StartAsync(chromium, site.Address);
        await guest.OpenAsync(site.Film("Alien"));

        await guest.Button("I liked it: Alien").ClickAsync();
        await Expect(guest.Button("I liked it: Alien")).ToHaveAttributeAsync("aria-pressed", "true");
        await guest.Page.ReloadAsync();
        await guest.IsInteractiveAsync();
        await Expect(guest.Button("I liked it: Alien")).ToHaveAttributeAsync("aria-pressed", "true");

        await guest.Button("Not interested").ClickAsync();
        await Expect(guest.Button("Hidden: offer again")).ToBeVisibleAsync();
        await Expect(guest.Button("I liked it: Alien")).ToHaveAttributeAsync("aria-pressed", "false");
        await guest.Button("Hidden: offer again").ClickAsync();
        await Expect(guest.Button("Not interested")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Guest_WhoHidAFilm_FindsItOnHomeAndHasItOfferedAgain()
    {
        await using Journey guest = await Journey.StartAsync(chromium, site.Address);
        await guest.OpenAsync(site.Film("Alien"));
        await guest.Button("Not interested").ClickAsync();
        await Expect(guest.Button("Hidden: offer again")).ToBeVisibleAsync();

        await guest.OpenAsync("/");
        await guest.Button("Alien: offer again").ClickAsync();

        await Expect(guest.Button("Alien: offer again")).ToHaveCountAsync(0);
        await guest.OpenAsync(site.Film("Alien"));
        await Expect(guest.Button("Not interested")).ToBeVisibleAsync();
    }

    private static ILocator Grid(Journey guest) => guest.Page.GetByRole(AriaRole.List, new() { Name = "Films to pick from" }).GetByRole(AriaRole.Button);

    /// <summary>The titles on the grid.</summary>
    private static async Task<string[]> GridAsync(Journey guest) =>
        [.. await Grid(guest).EvaluateAllAsync<string[]>("buttons => buttons.map(button => button.getAttribute('aria-label').slice('I liked it: '.length))")];

    /// <summary>Picks the first films of the grid.</summary>
    private static async Task<string[]> PickAsync(Journey guest, int count)
    {
        for (int film = 0; film < count; film++)
        {
            await Grid(guest).Nth(film).ClickAsync();
            await Expect(Grid(guest).Nth(film)).ToHaveAttributeAsync("aria-pressed", "true");
        }

        return (await GridAsync(guest))[..count];
    }
}
