using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace MovieRecs.Web.Accounts;

/// <summary>
/// Locks e-mails that have no account as if they had one. Without it, the message that an account is locked would tell
/// which e-mails have accounts.
/// </summary>
public sealed class UnknownAddressLockout(IOptions<AccountSettings> settings, TimeProvider clock) : IDisposable
{
    private const int Remembered = 10_000;
    private readonly MemoryCache _failures = new(new MemoryCacheOptions { SizeLimit = Remembered });
    private readonly Lock _counting = new();

    /// <summary>Counts one failed sign-in.</summary>
    /// <returns>For how long the e-mail is locked, or null.</returns>
    public TimeSpan? Fail(string normalisedEmail)
    {
        lock (_counting)
        {
            DateTimeOffset now = clock.GetUtcNow();
            Count before = _failures.TryGetValue(normalisedEmail, out Count known) ? known : default;
            Count after = before.LockedUntil > now ? before : new Count(before.Failures + 1, null);
            if (after.Failures >= settings.Value.LockoutFailures)
                after = new Count(0, now.AddMinutes(settings.Value.LockoutMinutes));
            _failures.Set(normalisedEmail, after, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromDays(1) });
            return after.LockedUntil - now;
        }
    }

    public void Dispose() => _failures.Dispose();

    private readonly record struct Count(int Failures, DateTimeOffset? LockedUntil);
}
