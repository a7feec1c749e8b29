using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MovieRecs.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class SteeringTests(Chromium chromium, ListeningSite site)
{
    [Fact]
    public async Task WhatIf_TriedAndClosed_ChangesTheListAndLeavesNothingBehind()
    {
        await using Journey ann = await AtHomeAsync();
        string[] before = await FilmsAsync(ann);
        await Row(ann, "Top picks for you").GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Why\\?") }).First.ClickAsync();
        ILocator sheet = ann.Page.GetByRole(AriaRole.Dialog);
        ILocator stars = sheet.GetByRole(AriaRole.Slider).First;

        await stars.ClickAsync(new() { Position = await Journey.PlaceAsync(stars, 1) });

        await Expect(sheet.GetByLabel("What if", new() { Exact = true })).ToContainTextAsync("What if: score");
        await Expect(sheet.GetByText("Gone:")).ToBeVisibleAsync();
        await ann.Page.Keyboard.PressAsync("Escape");
        await Expect(sheet).ToHaveCountAsync(0);
        Assert.Equal(before, await FilmsAsync(ann));
        await ReloadAsync(ann);
        Assert.Equal(before, await FilmsAsync(ann));
    }

    [Fact]
    public async Task Dial_Turned_ChangesTheRowsAndIsThereAfterAReload()
    {
        await using Journey ann = await AtHomeAsync();
        string[] before = await FilmsAsync(ann);
        await ann.Button("Tune").ClickAsync();
        ILocator dial = ann.Page.GetByRole(AriaRole.Slider, new() { Name = "Popularity" });

        await dial.FocusAsync();
        for (int press = 0; press < 5; press++)
            await ann.Page.Keyboard.PressAsync("ArrowLeft");

        await Expect(ann.Button("Take back: Towards hidden gems")).ToBeVisibleAsync();
        await Expect(dial).ToHaveAttributeAsync("aria-valuetext", "100 towards hidden gems");
        string[] after = await FilmsAsync(ann);
        Assert.NotEqual(before, after);
        await ReloadAsync(ann);
        await Expect(dial).ToHaveValueAsync("-100");
        await Expect(ann.Button("Take back: Towards hidden gems")).ToBeVisibleAsync();
        await ann.Button("Take back: Towards hidden gems").ClickAsync();
        await Expect(ann.Button("Take back: Towards hidden gems")).ToHaveCountAsync(0);
        Assert.Equal(before, await FilmsAsync(ann));
    }

    [Fact]
    public async Task Filters_ThatLeaveNoFilm_SayWhichToLoosenAndBringFilmsBack()
    {
        await using Journey ann = await AtHomeAsync();
        await ann.Button("Tune").ClickAsync();

        ILocator minutes = ann.Page.GetByLabel("Another number of minutes");
        await minutes.FillAsync("20");
        await minutes.PressAsync("Enter");

        await Expect(ann.Page.GetByRole(AriaRole.Heading, new() { Name = "Your filters leave no film" })).ToBeVisibleAsync();
        await Expect(Row(ann, "Top picks for you")).ToHaveCountAsync(0);
        await ann.Page.GetByRole(AriaRole.Button, new() { Name = "Drop “Up to 20 minutes”" }).ClickAsync();

        await Expect(Row(ann, "Top picks for you")).ToBeVisibleAsync();
        await Expect(ann.Page.GetByRole(AriaRole.Heading, new() { Name = "Your filters leave no film" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Thumb_OnACard_TakesThatCardOnlyAndUndoBringsItBack()
    {
        await using Journey ann = await AtHomeAsync();
        string[] before = await FilmsAsync(ann);
        ILocator card = Row(ann, "Top picks for you").GetByRole(AriaRole.Group).Nth(1);
        string film = await TitleAsync(card);

        await card.GetByRole(AriaRole.Button, new() { Name = $"Liked {film}", Exact = true }).ClickAsync();

        await Expect(ann.Page.GetByText($"You liked {film}", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(ann.Page.GetByRole(AriaRole.Group, new() { Name = film, Exact = true })).ToHaveCountAsync(0);
        string[] without = await FilmsAsync(ann);
        Assert.Single(before.Except(without));
        Assert.Single(without.Except(before));
        await ann.Button("Undo").ClickAsync();

        await Expect(ann.Page.GetByRole(AriaRole.Group, new() { Name = film, Exact = true })).ToHaveCountAsync(1);
        Assert.Equal(before, await FilmsAsync(ann));
    }

    [Fact]
    public async Task Genre_ExcludedOnAFilmsPage_IsGoneFromHomeUntilItIsBroughtBack()
    {
        await using Journey ann = await AtHomeAsync();
        await ann.OpenAsync(site.Film("Alien"));
        await ann.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Never again") }).ClickAsync();
        await ann.Page.GetByText("No Horror", new() { Exact = true }).ClickAsync();
        await Expect(ann.Page.GetByText("No Horror from now on")).ToBeVisibleAsync();

        await ann.OpenAsync("/");
        await Expect(ann.Button("Take back: No Horror")).ToBeVisibleAsync();
        await ann.OpenAsync("/ratings?list=hidden");
        await ann.Button("Bring back: No Horror").ClickAsync();
        await Expect(ann.Button("Bring back: No Horror")).ToHaveCountAsync(0);

        await ann.OpenAsync("/");
        await Expect(ann.Button("Take back: No Horror")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Focus_OfWhatLeavesThePage_GoesToWhatTookItsPlace()
    {
        await using Journey ann = await AtHomeAsync();
        ILocator cards = Row(ann, "Top picks for you").GetByRole(AriaRole.Group);
        string next = await TitleAsync(cards.Nth(2));

        await cards.Nth(1).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Not interested in ") }).PressAsync("Enter");
        await Expect(Row(ann, "Top picks for you").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^" + Regex.Escape(next)) })).ToBeFocusedAsync();

        ILocator newPicks = ann.Button("Show new picks");
        await newPicks.PressAsync("Enter");
        await Expect(ann.Page.Locator(".home-rows h2").First).ToBeFocusedAsync();

        await ann.Button("Tune").ClickAsync();
        ILocator minutes = ann.Page.GetByLabel("Another number of minutes");
        await minutes.FillAsync("150");
        await minutes.PressAsync("Enter");
        await ann.Button("Take back: Up to 150 minutes").PressAsync("Enter");
        await Expect(ann.Button("Tune")).ToBeFocusedAsync();
    }

    private static ILocator Row(Journey ann, string name) => ann.Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    private static async Task<string> TitleAsync(ILocator card) => await card.Locator(".card__title").InnerTextAsync();

    /// <summary>Row by row, every film on the page by its address.</summary>
    private static async Task<string[]> FilmsAsync(Journey ann) =>
        await ann.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.hero h2 a, .home-rows a[data-card]')].map(a => a.getAttribute('href'))");

    private static async Task ReloadAsync(Journey ann)
    {
        await ann.Page.ReloadAsync();
        await ann.IsInteractiveAsync();
    }

    /// <summary>Somebody new on Home who has just rated five films.</summary>
    private async Task<Journey> AtHomeAsync()
    {
        Journey ann = await Journey.StartAsync(chromium, site.Address);
        await ann.SignUpAsync();
        ILocator cards = Row(ann, "Films many people know").GetByRole(AriaRole.Group);
        for (int card = 0; card < 5; card++)
        {
            ILocator slider = cards.Nth(card).GetByRole(AriaRole.Slider);
            await slider.FocusAsync();
            await slider.PressAsync(card < 3 ? "End" : "ArrowRight");
            await Journey.SaysAsync(slider, card < 3 ? "5" : "0.5");
        }

        await ann.OpenAsync("/");
        return ann;
    }
}
