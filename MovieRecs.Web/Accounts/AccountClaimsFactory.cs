using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Accounts;

/// <summary>Puts the display name and the rater into the session, beside the id, the e-mail and the roles.</summary>
public sealed class AccountClaimsFactory(
    UserManager<Account> users,
    RoleManager<IdentityRole> roles,
    IOptions<IdentityOptions> options,
    RaterDirectory raters) : UserClaimsPrincipalFactory<Account, IdentityRole>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        ArgumentNullException.ThrowIfNull(user);
        ClaimsIdentity identity = await base.GenerateClaimsAsync(user);
        RaterId rater = await raters.GetOrCreateAsync(user.Id);
        identity.TryRemoveClaim(identity.FindFirst(identity.NameClaimType));
        identity.AddClaim(new Claim(identity.NameClaimType, user.DisplayName));
        identity.AddClaim(new Claim(AccountClaims.Rater, rater.ToString(), ClaimValueTypes.Integer32));
        return identity;
    }
}
