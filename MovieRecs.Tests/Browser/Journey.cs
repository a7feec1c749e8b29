using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MovieRecs.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace MovieRecs.Tests.Browser;

/// <summary>One person at one browser window. An error in the window's console, such as what the content policy refused, fails the journey.</summary>
internal sealed class Journey : IAsyncDisposable
{
    private static int _people;

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly string _address;

    private Journey(IBrowserContext context, IPage page, string address)
    {
        (_context, Page, _address) = (context, page, address);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    public static async Task<Journey> StartAsync(Chromium chromium, string address, BrowserNewContextOptions? options = null, string theme = "dark")
    {
        IBrowserContext context = await chromium.OpenAsync(options ?? new BrowserNewContextOptions());
        context.SetDefaultTimeout(30_000);
        await context.AddCookiesAsync([new Cookie { Name = "theme", Value = theme, Url = address }]);
        return new Journey(context, await context.NewPageAsync(), address);
    }

    /// <summary>Opens a page and waits until its circuit answers.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(_address + path);
        await IsInteractiveAsync();
    }

    /// <summary>Opens a page that has no circuit.</summary>
    public Task OpenStaticAsync(string path) => Page.GotoAsync(_address + path);

    public Task IsInteractiveAsync() => Expect(Page.Locator("[data-theme-toggle=circuit]")).ToBeAttachedAsync(new() { Timeout = 30_000 });

    /// <summary>Marks what a circuit has rendered, which stays on the page until another circuit takes it over.</summary>
    public Task MarkAsOldAsync() => Page.Locator("[data-theme-toggle=circuit]").EvaluateAsync("element => element.dataset.old = 'yes'");

    /// <summary>Waits until another circuit has rendered the page, so that no click goes to the one before it.</summary>
    public Task IsRenderedAnewAsync() => Expect(Page.Locator("[data-theme-toggle=circuit]:not([data-old])")).ToBeAttachedAsync(new() { Timeout = 30_000 });

    public Task IsAtAsync(string path) => Expect(Page).ToHaveURLAsync(_address + path);

    /// <summary>Signs up somebody new, who then is on Home.</summary>
    /// <returns>The e-mail they sign in by.</returns>
    public async Task<string> SignUpAsync()
    {
        string email = $"person{Interlocked.Increment(ref _people)}@example.org";
        await OpenStaticAsync("/account/register");
        await FillAccountAsync(email);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign up" }).ClickAsync();
        await IsAtAsync("/");
        await IsInteractiveAsync();
        return email;
    }

    /// <summary>Signs in, and is on Home then.</summary>
    public async Task SignInAsync(string email)
    {
        await OpenStaticAsync("/account/sign-in");
        await FillSignInAsync(email);
        await Button("Sign in").ClickAsync();
        await IsAtAsync("/");
        await IsInteractiveAsync();
    }

    /// <summary>Fills in the sign-in form, on its page.</summary>
    public async Task FillSignInAsync(string email)
    {
        await Page.GetByLabel("E-mail").FillAsync(email);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Visitor.Password);
    }

    /// <summary>Fills in the fields of a new account, on the page that has them.</summary>
    public async Task FillAccountAsync(string email)
    {
        await Page.GetByLabel("E-mail").FillAsync(email);
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Ann");
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Visitor.Password);
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Stars(string film) => Page.GetByRole(AriaRole.Slider, new() { Name = $"Your rating of {film}", Exact = true });

    /// <summary>Waits until a slider says so many stars.</summary>
    public static Task SaysAsync(ILocator slider, string stars) =>
        Expect(slider).ToHaveAttributeAsync("aria-valuetext", new Regex($"^{Regex.Escape(stars)}( of 5 stars)?$"));

    /// <summary>Where in a slider so many half stars are.</summary>
    public static async Task<Position> PlaceAsync(ILocator slider, int halfSteps)
    {
        LocatorBoundingBoxResult box = await slider.BoundingBoxAsync() ?? throw new InvalidOperationException("The slider isn't on the page.");
        return new Position { X = box.Width * (halfSteps - 0.5f) / 10, Y = box.Height / 2 };
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.True(_complaints.Count == 0, string.Join('\n', _complaints));
    }
}
