using Microsoft.AspNetCore.Identity;

namespace MovieRecs.Web.Accounts;

/// <summary>What can be wrong with an account, in the site's words.</summary>
public sealed class AccountErrors : IdentityErrorDescriber
{
    private const string Taken = "There is an account with this e-mail already. Sign in instead.";
    private const string Malformed = "This is not an e-mail address.";

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), Taken);

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), Taken);

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), Malformed);

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), Malformed);

    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"The password is too short: it needs at least {length} characters.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"The password is too simple: at least {uniqueChars} of its characters have to differ.");

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
