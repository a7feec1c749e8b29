using Microsoft.AspNetCore.Identity;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Accounts;

/// <summary>Signs people in by e-mail and password, without telling which e-mails have accounts.</summary>
public sealed class PasswordSignIn(SignInManager<Account> sessions, UnknownAddressLockout strangers, TimeProvider clock)
{
    private static readonly Account _nobody = new();
    private static string? _nobodysHash;

    private UserManager<Account> Users => sessions.UserManager;

    /// <param name="remember">Keep the session after the browser is closed.</param>
    public async Task<SignInOutcome> TryAsync(string email, string password, bool remember)
    {
        if (await Users.FindByEmailAsync(email.Trim()) is not { } account)
            return RefuseStranger(email, password);
        if (AccountLock.Holds(account))
            return await RefuseLockedAsync(account, password);
        SignInResult result = await sessions.PasswordSignInAsync(account, password, remember, lockoutOnFailure: true);
        return new SignInOutcome(result.Succeeded, result.IsLockedOut ? account.LockoutEnd - clock.GetUtcNow() : null);
    }

    /// <summary>Asks for the password of a signed-in person once more; wrong ones count as at sign-in.</summary>
    public async Task<SignInOutcome> ConfirmAsync(Account account, string password)
    {
        ArgumentNullException.ThrowIfNull(account);
        SignInResult result = await sessions.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        return new SignInOutcome(result.Succeeded, result.IsLockedOut ? account.LockoutEnd - clock.GetUtcNow() : null);
    }

    /// <summary>Whoever knows the password learns why it doesn't let them in; to others it is as wrong as any.</summary>
    private async Task<SignInOutcome> RefuseLockedAsync(Account account, string password) =>
        new(false) { IsLockedByAdmin = await Users.CheckPasswordAsync(account, password) };

    /// <summary>Fails as slowly as a wrong password does: the time taken must not tell either.</summary>
    private SignInOutcome RefuseStranger(string email, string password)
    {
        _nobodysHash ??= Users.PasswordHasher.HashPassword(_nobody, Guid.NewGuid().ToString());
        Users.PasswordHasher.VerifyHashedPassword(_nobody, _nobodysHash, password);
        return new SignInOutcome(false, strangers.Fail(Users.NormalizeEmail(email.Trim()) ?? ""));
    }
}
