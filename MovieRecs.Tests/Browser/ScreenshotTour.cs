using Microsoft.Playwright;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Browser;

/// <summary>
/// Takes the pictures of the documentation from the running site, into the folder that MOVIERECS_SCREENSHOTS names, a
/// relative one from the repository's root. Home, wide and dark, is home.png.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class ScreenshotTour(Chromium chromium, ListeningSite site)
{
    private const string Variable = "MOVIERECS_SCREENSHOTS";

    [Theory]
    [InlineData(1280, "dark")]
    [InlineData(1280, "light")]
    [InlineData(360, "dark")]
    [InlineData(360, "light")]
    public async Task Pages_OfTheRunningSite_ArePictured(int width, string theme)
    {
        string? folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{Variable} names no folder for the pictures.");
        folder = Path.Combine(Repository.Root, folder);

        await using Tour tour = await Tour.StartAsync(chromium, site, theme, width);
        await tour.OnEachPageAsync(async (page, window) =>
        {
            string suffix = (width, theme) is (1280, "dark") ? "" : $"-{width}-{theme}";
            byte[] picture = await window.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{page.Name}{suffix}.png"), Animations = ScreenshotAnimations.Disabled });
            Assert.NotEmpty(picture);
        });
    }
}
