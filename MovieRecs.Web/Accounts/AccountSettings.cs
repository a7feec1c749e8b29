using System.ComponentModel.DataAnnotations;

namespace MovieRecs.Web.Accounts;

/// <summary>What whoever runs the site decides about accounts: the section <c>Accounts</c> of the configuration.</summary>
public sealed class AccountSettings
{
    public const string Section = "Accounts";

    /// <summary>Whether visitors may sign up. The setup link and the verbs work either way.</summary>
    public bool RegistrationOpen { get; init; } = true;

    /// <summary>The fewest characters of a password.</summary>
    [Range(8, 128)]
    public int PasswordLength { get; init; } = 10;

    /// <summary>How many wrong passwords in a row lock an account.</summary>
    [Range(1, 100)]
    public int LockoutFailures { get; init; } = 5;

    /// <summary>For how long they lock it.</summary>
    [Range(1, 1440)]
    public int LockoutMinutes { get; init; } = 10;

    /// <summary>How many account forms (sign-in, sign-up, …) one address may send in a minute.</summary>
    [Range(1, 1_000_000)]
    public int AttemptsPerMinute { get; init; } = 60;

    /// <summary>How often a session is checked against the store: the longest that a deleted account stays signed in.</summary>
    [Range(1, 60)]
    public int RevalidationMinutes { get; init; } = 5;

    /// <summary>How long a remembered session lasts after its last visit.</summary>
    [Range(1, 365)]
    public int SessionDays { get; init; } = 30;
}
