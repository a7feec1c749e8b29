using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Support;

/// <summary>Somebody whose circuit stays open, with the claims that they had when it began.</summary>
internal sealed class AdminSession(ClaimsPrincipal person) : AuthenticationStateProvider
{
    /// <summary>A session of the account with this e-mail, as it is now.</summary>
    public static async Task<AdminSession> OfAsync(SiteFactory site, string email = "admin@example.org") => new(await site.WithServicesAsync(async services =>
    {
        Account account = (await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email))!;
        return await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
    }));

    /// <summary>The role is taken away from whoever has it, behind the back of open circuits.</summary>
    public static Task<int> DemoteAllAsync(SiteFactory site) => site.WithStoreAsync(store => store.UserRoles.ExecuteDeleteAsync());

    public AdminDesk DeskOn(SiteFactory site) => new(this, site.Services.GetRequiredService<AdminPolicyHandler>(), site.Services.GetRequiredService<AuditLog>(), NullLogger<AdminDesk>.Instance);

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(person));
}
