using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MovieRecs.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class GuestTests(Chromium chromium, ListeningSite site)
{
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
}
