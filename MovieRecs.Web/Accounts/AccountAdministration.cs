using Microsoft.AspNetCore.Identity;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Accounts;

/// <summary>
/// What admins do to accounts. Each step holds the store's write lock from the start and asks again under it who is an admin:
/// of two admins who take the role from each other in the same moment, the second is refused. There is always an admin left
/// who can sign in.
/// </summary>
public sealed class AccountAdministration(IServiceScopeFactory scopes, WriteGate gate, AccountChanges changes)
{
    private const string LastAdmin = "Nothing was changed: this is the only admin who can sign in. Make somebody else an admin first.";

    /// <summary>Makes an account an admin's.</summary>
    /// <exception cref="AdminException">It is one already, or locked, or gone.</exception>
    public Task<AdminDeed> GrantAsync(AdminActor actor, string accountId) => ChangeAsync(actor, accountId, async (work, account) =>
    {
        if (AccountLock.Holds(account))
            throw new AdminException($"{account.Email} is locked. Unlock the account before you make it an admin's.");
        if (!await work.Admins.GrantAsync(account))
            throw new AdminException($"{account.Email} is an admin already.");
        return $"{account.Email} is an admin now";
    });

    /// <summary>Takes the role away and ends the account's sessions, which claim it.</summary>
    /// <exception cref="AdminException">It is the last admin's, or no admin's, or gone.</exception>
    public Task<AdminDeed> RevokeAsync(AdminActor actor, string accountId) => ChangeAsync(actor, accountId, async (work, account) =>
    {
        if (!await work.Users.IsInRoleAsync(account, AccountRoles.Admin))
            throw new AdminException($"{account.Email} is no admin.");
        if (await work.Admins.IsLastAsync(account))
            throw new AdminException(LastAdmin);
        (await work.Users.RemoveFromRoleAsync(account, AccountRoles.Admin)).ThrowIfFailed();
        (await work.Users.UpdateSecurityStampAsync(account)).ThrowIfFailed();
        return $"{account.Email} is no admin any more, and is signed out";
    });

    /// <summary>Lets nobody sign in with the account, and ends its sessions, until it is unlocked.</summary>
    /// <exception cref="AdminException">It is the last admin's, or gone.</exception>
    public Task<AdminDeed> LockAsync(AdminActor actor, string accountId) => ChangeAsync(actor, accountId, async (work, account) =>
    {
        if (await work.Admins.IsLastAsync(account))
            throw new AdminException(LastAdmin);
        (await work.Users.SetLockoutEnabledAsync(account, true)).ThrowIfFailed();
        (await work.Users.SetLockoutEndDateAsync(account, AccountLock.ForEver)).ThrowIfFailed();
        (await work.Users.UpdateSecurityStampAsync(account)).ThrowIfFailed();
        return $"{account.Email} is locked and signed out. What they rated stays";
    });

    /// <summary>Lets people sign in with the account again, whether an admin or wrong passwords have locked it.</summary>
    /// <exception cref="AdminException">It is gone.</exception>
    public Task<AdminDeed> UnlockAsync(AdminActor actor, string accountId) => ChangeAsync(actor, accountId, async (work, account) =>
    {
        (await work.Users.SetLockoutEndDateAsync(account, null)).ThrowIfFailed();
        (await work.Users.ResetAccessFailedCountAsync(account)).ThrowIfFailed();
        return $"{account.Email} can sign in again";
    });

    /// <summary>Deletes an account and everything that is its person's. It can't be taken back.</summary>
    /// <param name="typed">The account's e-mail, typed by the admin.</param>
    /// <exception cref="AdminException">The e-mail isn't the account's, or it is the last admin's, or gone.</exception>
    public Task<AdminDeed> DeleteAsync(AdminActor actor, string accountId, string? typed) => ChangeAsync(actor, accountId, async (work, account) =>
    {
        if (!string.Equals(typed?.Trim(), account.Email, StringComparison.OrdinalIgnoreCase))
            throw new AdminException($"Nothing was deleted. Type {account.Email} to confirm.");
        if (!await work.Deletion.DeleteAsync(account))
            throw new AdminException(LastAdmin);
        return $"The account {account.Email} and everything of theirs is deleted";
    });

    private async Task<AdminDeed> ChangeAsync(AdminActor actor, string accountId, Func<Work, Account, Task<string>> change)
    {
        ArgumentNullException.ThrowIfNull(actor);
        // A scope of its own: the circuit's would show accounts as they were first read.
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        Work work = new(scope.ServiceProvider);
        await using (WriteTurn turn = await gate.EnterAsync(scope.ServiceProvider.GetRequiredService<MovieRecsDbContext>()))
        {
            if (actor.AccountId is not { } id || await work.Users.FindByIdAsync(id) is not { } asking || !await work.Users.IsInRoleAsync(asking, AccountRoles.Admin))
                throw new AdminException("Nothing was changed: you are no admin any more. Reload the page.");
            Account account = await work.Users.FindByIdAsync(accountId) ?? throw new AdminException("Nothing was changed: this account is gone. Reload the page.");
            string done = await change(work, account);
            await turn.CommitAsync();
            changes.Tell(accountId);
            return new AdminDeed(done);
        }
    }

    private sealed record Work(IServiceProvider Services)
    {
        public UserManager<Account> Users => Services.GetRequiredService<UserManager<Account>>();

        public AdminRoster Admins => Services.GetRequiredService<AdminRoster>();

        public AccountDeletion Deletion => Services.GetRequiredService<AccountDeletion>();
    }
}
