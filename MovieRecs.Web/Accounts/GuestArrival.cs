using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Data;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Accounts;

/// <summary>Brings what somebody said as a guest into the account that they have just signed in to.</summary>
public sealed partial class GuestArrival(UserManager<Account> users, RaterDirectory raters, TasteKeeper tastes, ILogger<GuestArrival> logger)
{
    /// <returns>False where it could not be saved, which is no reason to refuse the sign-in: the browser keeps it for the next time.</returns>
    public async Task<bool> TryBringAsync(string email, GuestTaste guest, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(guest);
        if (guest.IsEmpty)
            return true;
        try
        {
            if (await users.FindByEmailAsync(email.Trim()) is not { } account)
                return false;
            await tastes.AddAsync(await raters.GetOrCreateAsync(account.Id, cancellationToken), guest, cancellationToken);
            return true;
        }
        catch (Exception error) when (error is DbUpdateException or SqliteException)
        {
            Log.NotBrought(logger, error);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "What a guest said was not added to their account")]
        public static partial void NotBrought(ILogger logger, Exception error);
    }
}
