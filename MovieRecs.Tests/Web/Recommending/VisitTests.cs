using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Tests.Web.Recommending;

public sealed class VisitTests(ReadySite ready) : IClassFixture<ReadySite>
{
    private readonly OneBrowser _browser = new();

    private MovieId Alien => ready.Movie("Alien");

    private MovieId Heat => ready.Movie("Heat");

    [Fact]
    public async Task Change_InTwoTabs_KeepsBoth()
    {
        using Visit first = Open();
        using Visit second = Open();

        await first.ChangeGuestAsync(guest => guest.Pick(Alien));
        await second.ChangeGuestAsync(guest => guest.Pick(Heat));

        Assert.Equal([Alien, Heat], second.Guest.Picks);
        Assert.Equal([Alien, Heat], TasteCookie.Read(_browser.Cookie).Picks);
    }

    [Fact]
    public async Task Change_BeforeTheLastIsKept_LosesNeither()
    {
        using Visit visit = Open();

        await Task.WhenAll(visit.ChangeGuestAsync(guest => guest.Pick(Alien)), visit.ChangeGuestAsync(guest => guest.Pick(Heat)));

        Assert.Equal([Alien, Heat], TasteCookie.Read(_browser.Cookie).Picks);
    }

    [Fact]
    public async Task Change_WhereTheBrowserKeepsNoCookies_LastsAsLongAsTheVisit()
    {
        _browser.KeepsCookies = false;
        using Visit visit = Open();

        await visit.ChangeGuestAsync(guest => guest.Pick(Alien));
        await visit.ChangeGuestAsync(guest => guest.Pick(Heat));

        Assert.Equal([Alien, Heat], visit.Guest.Picks);
    }

    private Visit Open() => new(null!, ready.Site.Services.GetRequiredService<CatalogueHolder>(), _browser);

    /// <summary>What <c>site.js</c> does with the cookie, answering a moment later.</summary>
    private sealed class OneBrowser : IJSRuntime
    {
        public string Cookie { get; private set; } = "";

        public bool KeepsCookies { get; set; } = true;

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            await Task.Yield();
            if (identifier == "movieRecs.keepTaste" && KeepsCookies)
                Cookie = (string)args![0]!;
            return identifier == "movieRecs.readTaste" && KeepsCookies ? (TValue)(object)Cookie : default!;
        }
    }
}
