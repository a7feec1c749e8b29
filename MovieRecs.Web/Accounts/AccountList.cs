using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Accounts;

/// <summary>Lists accounts for admins, a page at a time.</summary>
public sealed class AccountList(IDbContextFactory<MovieRecsDbContext> stores, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="words">What the name or the e-mail contains; null or empty for anything.</param>
    /// <param name="kind">"admins" or "locked" for those only; anything else for all.</param>
    /// <param name="page">From 1; past the last it is the last.</param>
    /// <returns>By e-mail, and how many there are on all pages.</returns>
    public async Task<(IReadOnlyList<AccountLine> Lines, int Total)> FindAsync(string? words, string? kind, int page, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        store.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        HashSet<string> admins = await store.UserRoles
            .Where(held => store.Roles.Any(role => role.Id == held.RoleId && role.Name == AccountRoles.Admin))
            .Select(held => held.UserId).ToHashSetAsync(cancellationToken);
        IQueryable<Account> found = store.Users;
        if (!string.IsNullOrWhiteSpace(words))
        {
            string pattern = $"%{words.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            found = found.Where(account => EF.Functions.Like(account.DisplayName, pattern, "\\") || EF.Functions.Like(account.Email!, pattern, "\\"));
        }

        if (kind == "admins")
            found = found.Where(account => admins.Contains(account.Id));
        if (kind == "locked")
            found = found.Where(account => account.LockoutEnd != null);
        List<Account> accounts = await found.OrderBy(account => account.NormalizedEmail).ToListAsync(cancellationToken);
        // SQLite keeps the time as text with its offset, which only the program compares rightly.
        if (kind == "locked")
            accounts.RemoveAll(account => account.LockoutEnd <= clock.GetUtcNow());
        return (await LinesAsync(store, admins, [.. accounts.Skip(Paging.Before(page, PageSize, accounts.Count)).Take(PageSize)], cancellationToken), accounts.Count);
    }

    private async Task<IReadOnlyList<AccountLine>> LinesAsync(MovieRecsDbContext store, HashSet<string> admins, Account[] accounts, CancellationToken cancellationToken)
    {
        string[] ids = [.. accounts.Select(account => account.Id)];
        var raters = await store.Raters.Where(rater => ids.Contains(rater.AccountId))
            .Select(rater => new
            {
                AccountId = rater.AccountId!,
                rater.Id,
                IsLeftOut = rater.LeftOutAt != null,
                Ratings = store.Ratings.Count(rating => rating.RaterId == rater.Id),
                LastRatedAt = store.Ratings.Where(rating => rating.RaterId == rater.Id).Max(rating => (long?)rating.RatedAt),
            })
            .ToDictionaryAsync(rater => rater.AccountId, cancellationToken);
        return [.. accounts.Select(account =>
        {
            var rater = raters.GetValueOrDefault(account.Id);
            bool isLocked = AccountLock.Holds(account);
            return new AccountLine(
                account.Id, account.DisplayName, account.Email ?? "", admins.Contains(account.Id), isLocked, isLocked || account.LockoutEnd <= clock.GetUtcNow() ? null : account.LockoutEnd,
                rater?.Ratings ?? 0, rater?.LastRatedAt, rater?.Id, rater?.IsLeftOut ?? false);
        })];
    }
}
