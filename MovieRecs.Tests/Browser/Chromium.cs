using Microsoft.Playwright;

namespace MovieRecs.Tests.Browser;

/// <summary>
/// One browser for all journeys: Debian's Chromium, or the one that MOVIERECS_CHROMIUM names. Where it is missing,
/// journeys are skipped; under CI, they fail.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] _flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string Executable => Environment.GetEnvironmentVariable("MOVIERECS_CHROMIUM") ?? "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = _flags });
    }

    /// <summary>A browser window of its own: no cookies, no history.</summary>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options)
    {
        if (_browser is null)
        {
            string missing = $"There is no browser at {Executable}: install Debian's chromium, or name one in MOVIERECS_CHROMIUM.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", missing);
            Assert.Fail(missing);
        }

        return await _browser.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
