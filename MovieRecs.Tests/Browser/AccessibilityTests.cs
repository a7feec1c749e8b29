using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace MovieRecs.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(Chromium chromium, ListeningSite site)
{
    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    public async Task Pages_ByAxe_HaveNoSeriousFault(string theme)
    {
        List<string> faults = [];
        await using (Tour tour = await Tour.StartAsync(chromium, site, theme))
        {
            await tour.OnEachPageAsync(async (page, window) =>
            {
                AxeResult result = await window.RunAxe();
                Assert.NotEmpty(result.Passes);
                faults.AddRange(from violation in result.Violations
                                where violation.Impact is "serious" or "critical"
                                from node in violation.Nodes
                                select $"{page.Name}: {violation.Help} ({violation.Id}): {node.Html}");
            });
        }

        Assert.Empty(faults);
    }
}
