using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MovieRecs.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class NewcomerTests(Chromium chromium, ListeningSite site)
{
    private static readonly Regex _because = new("^Because you (watched|rated|liked) ");

    [Fact]
    public async Task Newcomer_RatingFiveFilms_GetsRowsThatNameOneOfThem()
    {
        await using Journey ann = await Journey.StartAsync(chromium, site.Address);
        await ann.SignUpAsync();
        await Expect(ann.Page.GetByRole(AriaRole.Heading, new() { Name = "Which of these have you seen?" })).ToBeVisibleAsync();

        string[] rated = await RateFiveAsync(ann);

        ILocator because = ann.Page.GetByRole(AriaRole.Heading, new() { NameRegex = _because }).First;
        await Expect(because).ToBeVisibleAsync();
        Assert.Contains(_because.Replace(await because.InnerTextAsync(), ""), rated);
        await Expect(ann.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Why\\?") }).Filter(new() { HasTextRegex = AnyOf(rated) }).First).ToBeVisibleAsync();

        await ann.Page.ReloadAsync();
        await ann.IsInteractiveAsync();

        await Expect(ann.Page.GetByRole(AriaRole.Heading, new() { NameRegex = _because }).First).ToBeVisibleAsync();
        foreach (string title in rated)
            await Expect(ann.Page.GetByRole(AriaRole.Group, new() { Name = title, Exact = true })).ToHaveCountAsync(0);
    }

    private static Regex AnyOf(string[] titles) => new(string.Join('|', titles.Select(Regex.Escape)));

    private static async Task<string[]> RateFiveAsync(Journey ann)
    {
        ILocator cards = ann.Page.GetByRole(AriaRole.Region, new() { Name = "Films many people know" }).GetByRole(AriaRole.Group);
        List<string> rated = [];
        for (int card = 0; card < 5; card++)
        {
            ILocator slider = cards.Nth(card).GetByRole(AriaRole.Slider);
            rated.Add((await slider.GetAttributeAsync("aria-label"))!["Your rating of ".Length..]);
            await slider.ScrollIntoViewIfNeededAsync();
            await slider.ClickAsync(new() { Position = await Journey.PlaceAsync(slider, 9) });
            await Journey.SaysAsync(slider, "4.5");
        }

        return [.. rated];
    }
}
