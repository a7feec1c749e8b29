using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MovieRecs.Tests.Browser;

/// <summary>A circuit that goes on after it was put away.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CircuitTests(Chromium chromium, ListeningSite site)
{
    [Fact]
    public async Task Resume_AfterSomebodyElseSignedIn_ShowsAndChangesTheirPageOnly()
    {
        await using Journey amy = await Journey.StartAsync(chromium, site.Address);
        string bob = await amy.SignUpAsync();
        await amy.Page.Context.ClearCookiesAsync();
        await amy.SignUpAsync();
        await amy.OpenAsync("/?tune=open");
        await amy.Page.GetByText("Never these genres").First.ClickAsync();
        await amy.Page.GetByRole(AriaRole.Group, new() { Name = "Never these genres" }).GetByText("Horror").ClickAsync();
        await Expect(amy.Button("Take back: No Horror")).ToBeVisibleAsync();

        await amy.Page.EvaluateAsync("() => Blazor.pauseCircuit()");
        await SignInElsewhereAsync(amy, bob);
        await amy.Page.EvaluateAsync("() => { Blazor.resumeCircuit(); }");

        await Expect(amy.Button("Take back: No Horror")).ToHaveCountAsync(0);
        await amy.IsInteractiveAsync();
        await amy.Page.GetByRole(AriaRole.Slider, new() { Name = "Popularity" }).PressAsync("ArrowRight");
        await Expect(amy.Button("Take back: Towards blockbusters")).ToBeVisibleAsync();
        await Expect(amy.Button("Take back: No Horror")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Resume_OfAGuest_KeepsPicksFromBothSidesOfTheBreak()
    {
        await using Journey guest = await Journey.StartAsync(chromium, site.Address);
        await guest.OpenAsync("/");
        await PickAsync(guest, 0);
        await PickAsync(guest, 1);

        await guest.Page.EvaluateAsync("() => Blazor.pauseCircuit()");
        await guest.MarkAsOldAsync();
        await guest.Page.EvaluateAsync("() => Blazor.resumeCircuit()");
        await guest.IsRenderedAnewAsync();
        await Expect(guest.Page.GetByText("2 picked")).ToBeVisibleAsync();
        await PickAsync(guest, 2);

        await guest.Page.ReloadAsync();
        await Expect(guest.Page.GetByText("3 picked")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Tabs_OfAGuest_EachAddToWhatIsKept()
    {
        await using Journey guest = await Journey.StartAsync(chromium, site.Address);
        await guest.OpenAsync("/");
        IPage other = await guest.Page.Context.NewPageAsync();
        await other.GotoAsync(site.Address + site.Film("Alien"));
        await Expect(other.Locator("[data-theme-toggle=circuit]")).ToBeAttachedAsync();

        await other.GetByRole(AriaRole.Button, new() { Name = "I liked it: Alien", Exact = true }).ClickAsync();
        await Expect(other.GetByRole(AriaRole.Button, new() { Name = "I liked it: Alien", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        await guest.Button("Horror").ClickAsync();

        await Expect(guest.Page.GetByText("1 picked")).ToBeVisibleAsync();
        await guest.Page.ReloadAsync();
        await Expect(guest.Button("Alien: take it back")).ToBeVisibleAsync();
        await Expect(guest.Button("Horror")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    /// <summary>Picks a film of the grid.</summary>
    private static async Task PickAsync(Journey guest, int at)
    {
        ILocator film = guest.Page.GetByRole(AriaRole.List, new() { Name = "Films to pick from" }).GetByRole(AriaRole.Button).Nth(at);
        await film.ClickAsync();
        await Expect(film).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(guest.Page.GetByText(new Regex($"^{at + 1} picked"))).ToBeVisibleAsync();
    }

    /// <summary>Signs in to another account in a second tab of the same browser.</summary>
    private async Task SignInElsewhereAsync(Journey journey, string email)
    {
        await journey.Page.Context.ClearCookiesAsync();
        IPage tab = await journey.Page.Context.NewPageAsync();
        await tab.GotoAsync(site.Address + "/account/sign-in");
        await tab.GetByLabel("E-mail").FillAsync(email);
        await tab.GetByLabel("Password", new() { Exact = true }).FillAsync(Support.Visitor.Password);
        await tab.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Expect(tab).ToHaveURLAsync(site.Address + "/");
        await tab.CloseAsync();
    }
}
