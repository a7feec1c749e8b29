using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Catalogue;

namespace MovieRecs.Web.Recommending;

/// <summary>Who is looking, for as long as a request or a circuit lasts.</summary>
public sealed class Visit(AuthenticationStateProvider sessions, CatalogueHolder catalogue, IJSRuntime browser) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>What they said as a guest; it counts while nobody is signed in.</summary>
    public GuestTaste Guest { get; private set; } = GuestTaste.None;

    public async Task<Viewer> ViewerAsync() =>
        (await sessions.GetAuthenticationStateAsync()).User.RaterId() is { } rater ? Viewer.Of(rater) : Viewer.Of(Guest);

    /// <summary>Takes up what the browser has kept, without films and genres that aren't in the catalogue.</summary>
    /// <param name="cookie">The text of the <see cref="TasteCookie"/>, if there is one.</param>
    public void Restore(string? cookie)
    {
        GuestTaste kept = TasteCookie.Read(cookie);
        CatalogueView films = catalogue.Current;
        Guest = new GuestTaste(Known(kept.Picks), Known(kept.Refused), kept.Preferences with
        {
            LikedGenres = kept.Preferences.LikedGenres.Intersect(films.Genres).ToHashSet(),
            ExcludedGenres = kept.Preferences.ExcludedGenres.Intersect(films.Genres).ToHashSet(),
        });

        MovieId[] Known(IEnumerable<MovieId> said) => [.. said.Select(films.Kept).Distinct().Where(movie => films.Find(movie) is not null)];
    }

    /// <summary>Changes what the guest said, here and in their browser; what they said in another tab meanwhile is taken up first.</summary>
    /// <returns>False where the browser can't hold all of it, so that the oldest films or the last filters were let go.</returns>
    public async Task<bool> ChangeGuestAsync(Func<GuestTaste, GuestTaste> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        // Two quick clicks must not both start from what was kept before the first.
        await _turn.WaitAsync();
        try
        {
            return await KeepAsync(change);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<bool> KeepAsync(Func<GuestTaste, GuestTaste> change)
    {
        GuestTaste wanted = change(Guest);
        try
        {
            // Null where the browser keeps no cookies: then this circuit alone knows.
            if (await browser.InvokeAsync<string?>("movieRecs.readTaste") is { } kept)
            {
                Restore(kept);
                wanted = change(Guest);
            }

            Guest = TasteCookie.Fit(wanted);
            await browser.InvokeVoidAsync("movieRecs.keepTaste", TasteCookie.Write(Guest));
        }
        catch (JSDisconnectedException)
        {
            // The window is gone, and with it whoever could have seen the change.
        }

        return Guest.Picks.Count == wanted.Picks.Count && Guest.Refused.Count == wanted.Refused.Count && ReferenceEquals(Guest.Preferences, wanted.Preferences);
    }
}
