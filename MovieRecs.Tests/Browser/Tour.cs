using Microsoft.Playwright;

namespace MovieRecs.Tests.Browser;

/// <summary>A guest and somebody signed in who, each in a window of their own, open every kind of page.</summary>
internal sealed class Tour(ListeningSite site, Journey guest, Journey admin) : IAsyncDisposable
{
    public static async Task<Tour> StartAsync(Chromium chromium, ListeningSite site, string theme, int width = 1280)
    {
        BrowserNewContextOptions window = new() { ViewportSize = new() { Width = width, Height = width < 720 ? 780 : 900 }, ReducedMotion = ReducedMotion.Reduce };
        Journey guest = await Journey.StartAsync(chromium, site.Address, window, theme);
        Journey admin = await Journey.StartAsync(chromium, site.Address, window, theme);
        await admin.SignInAsync(await site.AdminAsync());
        return new Tour(site, guest, admin);
    }

    /// <summary>Opens one page after the other, each loaded whole, and does the same on each.</summary>
    public async Task OnEachPageAsync(Func<SitePage, IPage, Task> look)
    {
        foreach (SitePage page in SitePage.All(site))
        {
            Journey visitor = page.ForGuests ? guest : admin;
            if (page.HasCircuit)
                await visitor.OpenAsync(page.Path);
            else
                await visitor.OpenStaticAsync(page.Path);
            await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await look(page, visitor.Page);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await guest.DisposeAsync();
        await admin.DisposeAsync();
    }
}
