using Microsoft.Playwright;

namespace MovieRecs.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class LayoutTests(Chromium chromium, ListeningSite site)
{
    /// <summary>Google's limit for a page whose layout holds still.</summary>
    private const double LargestShift = 0.1;

    private static readonly int[] _widths = [320, 360, 1280];

    [Fact]
    public async Task Pages_AtEveryWidth_FitTheWindow()
    {
        List<string> wide = [];
        await using (Tour tour = await Tour.StartAsync(chromium, site, "dark"))
        {
            await tour.OnEachPageAsync(async (page, window) =>
            {
                foreach (int width in _widths)
                {
                    await window.SetViewportSizeAsync(width, 800);
                    int needed = await window.EvaluateAsync<int>("document.documentElement.scrollWidth");
                    if (needed > width)
                        wide.Add($"{page.Name} needs {needed} pixels of {width}");
                }
            });
        }

        Assert.Empty(wide);
    }

    [Theory]
    [InlineData(360, false)]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    public async Task Home_WhileItLoads_HoldsStill(int width, bool signedIn)
    {
        await using Journey ann = await Journey.StartAsync(chromium, site.Address, new() { ViewportSize = new() { Width = width, Height = 800 } });
        if (signedIn)
            await ann.SignInAsync(await site.AdminAsync());
        await ann.Page.AddInitScriptAsync(
            """
            window.shifts = 0;
            window.moved = [];
            new PerformanceObserver(list => {
              for (const shift of list.getEntries()) {
                window.shifts += shift.value;
                for (const source of shift.sources)
                  window.moved.push(`${shift.value.toFixed(3)}: ${source.node?.parentNode?.className ?? ""} > ${source.node?.nodeName} ${source.node?.className ?? ""}, ${source.previousRect.y} to ${source.currentRect.y}`);
              }
            }).observe({ type: "layout-shift", buffered: true });
            """);

        await ann.OpenAsync("/");
        await ann.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        double shifts = await ann.Page.EvaluateAsync<double>("window.shifts");
        Assert.True(shifts < LargestShift, $"{shifts}: {await ann.Page.EvaluateAsync<string>("window.moved.join('\\n')")}");
    }
}
