using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Accounts;

/// <summary>Asks the store whether an account is an admin's at this moment.</summary>
public sealed class AdminPolicyHandler(IDbContextFactory<MovieRecsDbContext> stores, IOptions<IdentityOptions> options) : AuthorizationHandler<AdminPolicy>
{
    /// <summary>The account, where it is an admin's; else null.</summary>
    public async Task<Account?> FindAsync(ClaimsPrincipal session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ClaimsIdentityOptions claims = options.Value.ClaimsIdentity;
        if (!session.IsInRole(AccountRoles.Admin) || session.FindFirstValue(claims.UserIdClaimType) is not { } id)
            return null;
        string? stamp = session.FindFirstValue(claims.SecurityStampClaimType);
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Users.AsNoTracking()
            .Where(account => account.Id == id && account.SecurityStamp == stamp)
            .Where(account => store.UserRoles.Any(held => held.UserId == id && store.Roles.Any(role => role.Id == held.RoleId && role.Name == AccountRoles.Admin)))
            .SingleOrDefaultAsync(cancellationToken);
    }

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, AdminPolicy requirement)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await FindAsync(context.User) is not null)
            context.Succeed(requirement);
    }
}
