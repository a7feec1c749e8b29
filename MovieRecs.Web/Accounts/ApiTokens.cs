using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Accounts;

/// <summary>Makes, finds and revokes personal access tokens. Each belongs to one account, and goes with it.</summary>
public sealed class ApiTokens(IDbContextFactory<MovieRecsDbContext> stores, WriteGate gate, TimeProvider clock)
{
    /// <summary>How many tokens an account may have at a time.</summary>
    public const int MostPerAccount = 20;

    /// <summary>The most characters of a token's name.</summary>
    public const int LongestName = 50;

    /// <summary>The account's tokens, newest first.</summary>
    public async Task<IReadOnlyList<ApiToken>> ListAsync(string accountId, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.ApiTokens.AsNoTracking().Where(token => token.AccountId == accountId)
            .OrderByDescending(token => token.CreatedAt).ThenByDescending(token => token.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Makes a token, unless its name is unfit or taken or the account has as many as it may have.</summary>
    public async Task<NewApiToken> MakeAsync(string accountId, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        string trimmed = name.Trim();
        if (trimmed.Length is 0 or > LongestName || trimmed.Any(char.IsControl))
            return NewApiToken.Refused($"A name has 1 to {LongestName} characters.");

        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        // The write lock comes first: of two forms sent at once, the second counts the first one's token.
        await using WriteTurn turn = await gate.EnterAsync(store, cancellationToken);
        List<string> names = await store.ApiTokens.Where(token => token.AccountId == accountId).Select(token => token.Name).ToListAsync(cancellationToken);
        if (names.Count >= MostPerAccount)
            return NewApiToken.Refused($"You have {MostPerAccount} tokens, and more aren't possible. Revoke one that you don't use.");
        if (names.Contains(trimmed, StringComparer.OrdinalIgnoreCase))
            return NewApiToken.Refused("You have a token of this name already. Choose another name, or revoke that one first.");

        string text = ApiTokenText.New();
        store.ApiTokens.Add(new ApiToken { AccountId = accountId, Name = trimmed, Hash = ApiTokenText.Hash(text), CreatedAt = clock.GetUtcNow().ToUnixTimeSeconds() });
        await store.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return NewApiToken.Made(text);
    }

    /// <summary>The stored token; null where there is none, or none any more.</summary>
    public async Task<ApiToken?> FindAsync(string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!ApiTokenText.IsOne(text))
            return null;
        byte[] hash = ApiTokenText.Hash(text);
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.ApiTokens.AsNoTracking().SingleOrDefaultAsync(token => token.Hash == hash, cancellationToken);
    }

    /// <summary>Ends a token of this account's; somebody else's is left alone.</summary>
    public Task RevokeAsync(string accountId, int id, CancellationToken cancellationToken = default) => gate.WriteAsync(
        store => store.ApiTokens.Where(token => token.Id == id && token.AccountId == accountId).ExecuteDeleteAsync(cancellationToken), cancellationToken);
}
