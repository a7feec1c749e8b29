using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Support;

/// <summary>The session of a circuit: what somebody was when it began, whatever they are now.</summary>
internal sealed class AdminSession(ClaimsPrincipal user) : AuthenticationStateProvider
{
    /// <summary>Of an account as it is now.</summary>
    public static Task<AuthenticationStateProvider> OfAsync(SiteFactory site, string email = "admin@example.org") => site.WithServicesAsync<AuthenticationStateProvider>(async services =>
    {
        Account account = (await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email))!;
        return new AdminSession(await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account));
    });

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));
}
