using Microsoft.AspNetCore.Components.Authorization;
using MovieRecs.Web.Accounts;

namespace MovieRecs.Web.Recommending;

/// <summary>Who is looking, for as long as a request or a circuit lasts.</summary>
public sealed class Visit(AuthenticationStateProvider sessions)
{
    /// <summary>What they said as a guest; it counts while nobody is signed in.</summary>
    public GuestTaste Guest { get; set; } = GuestTaste.None;

    public async Task<Viewer> ViewerAsync() =>
        (await sessions.GetAuthenticationStateAsync()).User.RaterId() is { } rater ? Viewer.Of(rater) : Viewer.Of(Guest);
}
