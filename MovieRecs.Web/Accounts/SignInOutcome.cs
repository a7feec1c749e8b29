namespace MovieRecs.Web.Accounts;

/// <summary>How a sign-in ended. A wrong password and an unknown e-mail are the same.</summary>
/// <param name="LockedFor">How long nobody can sign in with this e-mail, where it is locked.</param>
public sealed record SignInOutcome(bool Succeeded, TimeSpan? LockedFor = null)
{
    /// <summary>The outcome as people read it.</summary>
    public string Message => LockedFor is { } wait
        ? $"Too many wrong passwords: signing in with this e-mail is locked for {Minutes(wait)}. Try again then."
        : "That e-mail and password don't belong together.";

    private static string Minutes(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes)) is > 1 and int many ? $"{many} minutes" : "one minute";
}
