using Microsoft.EntityFrameworkCore.Storage;
using MovieRecs.Web.Data;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Accounts;

/// <summary>Makes the first admin for whoever holds the setup link: once, and only while there is none.</summary>
public sealed class AdminSetup(SetupToken secret, AdminRoster admins, Registrar registrar, MovieRecsDbContext store)
{
    /// <summary>Said where the link can't be used.</summary>
    public const string Closed = "This setup link has been used or is out of date.";

    /// <summary>Whether the link that carries this token still makes an admin.</summary>
    public async Task<bool> IsOpenAsync(string? token) => secret.Matches(token) && !await admins.AnyAsync();

    /// <summary>Makes an account that is the first admin.</summary>
    /// <param name="guest">What its person said as a guest, which comes along.</param>
    public async Task<Registration> RegisterAsync(string? token, NewAccount wanted, GuestTaste guest, CancellationToken cancellationToken = default)
    {
        // The write lock comes first: of two people with the link, the second finds an admin.
        await using IDbContextTransaction transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        if (!await IsOpenAsync(token))
            return Registration.Failed(Closed);
        Registration registration = await registrar.RegisterAsync(wanted, admin: true, guest, cancellationToken: cancellationToken);
        if (registration.Account is not null)
            await FinishAsync(transaction, cancellationToken);
        return registration;
    }

    /// <summary>Makes an existing account the first admin.</summary>
    /// <returns>False where the link can't be used.</returns>
    public async Task<bool> PromoteAsync(string? token, Account account, CancellationToken cancellationToken = default)
    {
        await using IDbContextTransaction transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        if (!await IsOpenAsync(token))
            return false;
        await admins.GrantAsync(account);
        await FinishAsync(transaction, cancellationToken);
        return true;
    }

    private async Task FinishAsync(IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        await transaction.CommitAsync(cancellationToken);
        secret.Spend();
    }
}
