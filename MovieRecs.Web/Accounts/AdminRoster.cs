using Microsoft.AspNetCore.Identity;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Accounts;

/// <summary>Who the admins are.</summary>
public sealed class AdminRoster(UserManager<Account> users, RoleManager<IdentityRole> roles)
{
    public async Task EnsureRoleAsync()
    {
        if (!await roles.RoleExistsAsync(AccountRoles.Admin))
            (await roles.CreateAsync(new IdentityRole(AccountRoles.Admin))).ThrowIfFailed();
    }

    public async Task<bool> AnyAsync() => (await users.GetUsersInRoleAsync(AccountRoles.Admin)).Count > 0;

    /// <summary>True for the only admin who can sign in: without them nobody could look after the site.</summary>
    public async Task<bool> IsLastAsync(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        IList<Account> admins = await users.GetUsersInRoleAsync(AccountRoles.Admin);
        return admins.Any(admin => admin.Id == account.Id) && !AccountLock.Holds(account)
            && admins.All(admin => admin.Id == account.Id || AccountLock.Holds(admin));
    }

    /// <summary>Gives the account the role.</summary>
    /// <returns>False where it had it already.</returns>
    public async Task<bool> GrantAsync(Account account)
    {
        await EnsureRoleAsync();
        if (await users.IsInRoleAsync(account, AccountRoles.Admin))
            return false;
        (await users.AddToRoleAsync(account, AccountRoles.Admin)).ThrowIfFailed();
        return true;
    }
}
