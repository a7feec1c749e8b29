using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Storage;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Accounts;

/// <summary>Sets a password without knowing the old one: an admin's help for somebody who forgot theirs.</summary>
public sealed class PasswordReset(UserManager<Account> users, MovieRecsDbContext store)
{
    /// <summary>Sets the password, ends the lockout and, by a new security stamp, the account's sessions; or changes nothing.</summary>
    /// <returns>What is wrong with the password, if anything.</returns>
    public async Task<IdentityResult> SetAsync(Account account, string password, CancellationToken cancellationToken = default)
    {
        await using IDbContextTransaction transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        (await users.RemovePasswordAsync(account)).ThrowIfFailed();
        IdentityResult result = await users.AddPasswordAsync(account, password);
        if (!result.Succeeded)
            return result;
        (await users.SetLockoutEndDateAsync(account, null)).ThrowIfFailed();
        (await users.ResetAccessFailedCountAsync(account)).ThrowIfFailed();
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
