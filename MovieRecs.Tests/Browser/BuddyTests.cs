using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MovieRecs.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class BuddyTests(Chromium chromium, ListeningSite site)
{
    [Fact]
    public async Task Buddies_OfSomebodyWithAFewRatings_AreListedAndOpen()
    {
        await using Journey admin = await Journey.StartAsync(chromium, site.Address);
        await admin.SignInAsync(await site.AdminAsync());
        await admin.OpenAsync("/buddies");

        ILocator buddy = admin.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Film fan [0-9]{4}") }).First;
        string name = (await buddy.InnerTextAsync()).Split('\n')[0].Trim();
        await buddy.FocusAsync();
        await admin.Page.Keyboard.PressAsync("Enter");

        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true })).ToBeFocusedAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Where you disagree most" })).ToBeVisibleAsync();
        await admin.Page.ReloadAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true })).ToBeVisibleAsync();
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "‹ All buddies" }).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Region, new() { Name = "Loved by your buddies" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Buddies_OfANewcomer_SayHowManyFilmsAreMissing()
    {
        await using Journey ann = await Journey.StartAsync(chromium, site.Address);
        await ann.SignUpAsync();

        await ann.OpenAsync("/buddies");

        await Expect(ann.Page.GetByText("Rate 3 more films")).ToBeVisibleAsync();
    }
}
