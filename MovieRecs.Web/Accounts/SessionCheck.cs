using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Accounts;

/// <summary>Whether what a session claims still holds.</summary>
public sealed class SessionCheck(UserManager<Account> users, IOptions<IdentityOptions> options)
{
    /// <summary>
    /// False once the account was deleted, its password was changed elsewhere, or a role of the session was taken away.
    /// </summary>
    public async Task<bool> HoldsAsync(ClaimsPrincipal session)
    {
        ArgumentNullException.ThrowIfNull(session);
        ClaimsIdentityOptions claims = options.Value.ClaimsIdentity;
        if (await users.GetUserAsync(session) is not { } account
            || session.FindFirstValue(claims.SecurityStampClaimType) != await users.GetSecurityStampAsync(account))
            return false;
        IList<string> roles = await users.GetRolesAsync(account);
        return session.FindAll(claims.RoleClaimType).All(claim => roles.Contains(claim.Value));
    }
}
