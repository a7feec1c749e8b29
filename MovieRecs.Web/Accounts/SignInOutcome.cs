namespace MovieRecs.Web.Accounts;

/// <summary>How a sign-in ended. A wrong password and an unknown e-mail are the same.</summary>
/// <param name="LockedFor">How long nobody can sign in with this e-mail, where it is locked.</param>
public sealed record SignInOutcome(bool Succeeded, TimeSpan? LockedFor = null)
{
    /// <summary>True where an admin has locked the account, and the password was right.</summary>
    public bool IsLockedByAdmin { get; init; }

    /// <summary>Why there is no session, as people read it at sign-in.</summary>
    public string Message => LockMessage ?? "That e-mail and password don't belong together.";

    /// <summary>The same, where only the password was asked for.</summary>
    public string ConfirmationMessage => LockMessage ?? "The password is wrong.";

    private string? LockMessage => IsLockedByAdmin ? "This account is locked. Ask whoever looks after the site." : LockedFor is { } wait ? $"Too many wrong passwords: this e-mail is locked for {Minutes(wait)}. Try again then." : null;

    private static string Minutes(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes)) is > 1 and int many ? $"{many} minutes" : "one minute";
}
