using System.Collections.Concurrent;

namespace MovieRecs.Web.Accounts;

/// <summary>
/// Tells whoever holds a session of an account that the account has changed: its role, its lock, or that it is gone. Open
/// circuits look at once, and cookies are checked at their next request instead of minutes later.
/// </summary>
public sealed class AccountChanges(TimeProvider clock)
{
    /// <summary>The longest that a cookie goes unchecked: the upper end of <see cref="AccountSettings.RevalidationMinutes"/>.</summary>
    private static readonly TimeSpan _remembered = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _changed = [];

    /// <summary>Raised with the account's id, on the thread that changed it: be brief.</summary>
    public event Action<string>? Changed;

    /// <summary>Says that an account has changed; call it once that is in the store.</summary>
    public void Tell(string accountId)
    {
        DateTimeOffset now = clock.GetUtcNow();
        foreach ((string id, DateTimeOffset at) in _changed)
        {
            if (now - at > _remembered)
                _changed.TryRemove(id, out _);
        }

        _changed[accountId] = now;
        Changed?.Invoke(accountId);
    }

    /// <summary>Whether the account has changed since a moment; every change counts that no cookie can have slept through.</summary>
    public bool HasChangedSince(string accountId, DateTimeOffset since) => _changed.TryGetValue(accountId, out DateTimeOffset at) && at >= since;
}
