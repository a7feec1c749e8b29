using MovieRecs.Web.Data;

namespace MovieRecs.Web.Accounts;

/// <summary>An account that an admin has locked: nobody signs in with it until an admin unlocks it. Wrong passwords lock for minutes only.</summary>
public static class AccountLock
{
    private static readonly DateTimeOffset _never = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The end of such a lock.</summary>
    public static DateTimeOffset ForEver { get; } = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static bool Holds(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.LockoutEnd > _never;
    }
}
