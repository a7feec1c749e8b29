using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Accounts;

/// <summary>Deletes an account and everything that is the person's.</summary>
public sealed class AccountDeletion(UserManager<Account> users, AdminRoster admins, MovieRecsDbContext store, WriteGate gate, AccountChanges changes)
{
    /// <summary>
    /// Deletes the account, its rater, and the rater's ratings, viewings, watchlist, not-interested films and access tokens, and takes
    /// the ratings out of the films' statistics: all or nothing. Joins the store's transaction if there is one.
    /// </summary>
    /// <returns>False, with nothing done, for the last admin.</returns>
    public async Task<bool> DeleteAsync(Account account, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        await using WriteTurn? turn = store.Database.CurrentTransaction is null ? await gate.EnterAsync(store, cancellationToken) : null;
        if (await admins.IsLastAsync(account))
            return false;
        RaterId[] raters = await store.Raters.Where(rater => rater.AccountId == account.Id).Select(rater => rater.Id).ToArrayAsync(cancellationToken);
        int ratings = 0;
        foreach (RaterId rater in raters)
            ratings += await TakeOutOfStatisticsAsync(rater.Value, cancellationToken);
        // The rater and all that hangs on it go by the store's cascading foreign keys.
        (await users.DeleteAsync(account)).ThrowIfFailed();
        // The served model may have learned from what is gone: the next training does without it.
        if (ratings > 0)
            CommunityVersion.RenewDetails((SqliteConnection)store.Database.GetDbConnection());
        if (turn is not null)
        {
            await turn.CommitAsync(cancellationToken);
            changes.Tell(account.Id);
        }

        return true;
    }

    /// <returns>How many ratings there were.</returns>
    private Task<int> TakeOutOfStatisticsAsync(int rater, CancellationToken cancellationToken) => store.Database.ExecuteSqlAsync(
        $"""
        UPDATE MovieStatistics SET
            RatingCount = RatingCount - 1,
            HalfStepSum = HalfStepSum - mine.HalfSteps,
            LikedCount = LikedCount - (mine.HalfSteps >= 8)
        FROM Ratings AS mine
        WHERE mine.RaterId = {rater} AND mine.MovieId = MovieStatistics.MovieId
        """,
        cancellationToken);
}
