using Microsoft.AspNetCore.Identity;
using MovieRecs.Web.Data;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Accounts;

/// <summary>Makes accounts.</summary>
public sealed class Registrar(UserManager<Account> users, AdminRoster admins, MovieRecsDbContext store, WriteGate gate, TasteKeeper tastes)
{
    /// <summary>
    /// Makes an account with its rater, all or nothing; an admin where <paramref name="admin"/> says so. Joins the
    /// store's transaction if there is one. Holding the write lock from the start, two sign-ups with one e-mail can't
    /// both find it free.
    /// </summary>
    /// <param name="guest">What its person said as a guest, which comes along.</param>
    public async Task<Registration> RegisterAsync(NewAccount wanted, bool admin = false, GuestTaste? guest = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        await using WriteTurn? turn = store.Database.CurrentTransaction is null ? await gate.EnterAsync(store, cancellationToken) : null;
        string email = wanted.Email.Trim();
        Account account = new() { UserName = email, Email = email, DisplayName = wanted.DisplayName.Trim() };
        IdentityResult result = await users.CreateAsync(account, wanted.Password);
        if (!result.Succeeded)
            return Registration.Failed([.. result.Sentences()]);

        Rater rater = RaterDirectory.New(account.Id);
        store.Raters.Add(rater);
        await store.SaveChangesAsync(cancellationToken);
        await tastes.AddAsync(rater.Id, guest ?? GuestTaste.None, cancellationToken);
        if (admin)
            await admins.GrantAsync(account);
        if (turn is not null)
            await turn.CommitAsync(cancellationToken);
        return new Registration(account, []);
    }
}
