using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Administration;

/// <summary>
/// Does what an admin asks for on a page. Each time the store is asked first whether they are an admin still, since a page
/// may stay open long after; what was done goes into the audit log; what goes wrong comes back as a sentence.
/// </summary>
public sealed partial class AdminDesk(AuthenticationStateProvider sessions, AdminPolicyHandler policy, AuditLog audit, WriteGate gate, ILogger<AdminDesk> logger)
{
    private const string NotAdmin = "Nothing was changed: you are no admin any more. Reload the page.";

    /// <summary>Does work, writes it down, and says what came of it.</summary>
    /// <param name="subject">What it is done to: "snapshot 12".</param>
    /// <param name="work">Done off the circuit's own thread. It changes everything or nothing, and refuses with an <see cref="AdminException"/>.</param>
    public Task<AdminOutcome> DoAsync(AuditVerb verb, string subject, Func<AdminActor, Task<AdminDeed>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return TryAsync(verb, subject, async actor =>
        {
            AdminDeed deed = await work(actor);
            int? entry = await WriteDownAsync(actor, verb, subject, deed);
            string text = entry is null ? $"{deed.Text}. The audit log couldn't be written; the server's log has it" : deed.Text;
            return new AdminOutcome(true, text + await FollowAsync(deed), entry);
        });
    }

    /// <summary>
    /// Changes the store, in one transaction with the change's entry in the audit log: whatever ends the program, there is no
    /// change that can't be taken back.
    /// </summary>
    /// <param name="subject">What is changed: "movie:12".</param>
    /// <param name="change">Writes in the transaction that it is given, or refuses with an <see cref="AdminException"/>.</param>
    public Task<AdminOutcome> ChangeAsync(AuditVerb verb, string subject, Func<MovieRecsDbContext, Task<AdminDeed>> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return TryAsync(verb, subject, async actor =>
        {
            (AdminDeed deed, int entry) = await gate.WriteAsync(async store =>
            {
                AdminDeed deed = await change(store);
                return (deed, await audit.AddAsync(store, actor, verb, subject, deed));
            });
            return new AdminOutcome(true, deed.Text + await FollowAsync(deed), entry);
        });
    }

    /// <summary>The admin at this page, by the store; null where they are none any more.</summary>
    public async Task<AdminActor?> FindAsync()
    {
        AuthenticationState session = await sessions.GetAuthenticationStateAsync();
        return await Task.Run(() => policy.FindAsync(session.User)) is { } account ? new AdminActor(account.Id, account.DisplayName) : null;
    }

    private async Task<AdminOutcome> TryAsync(AuditVerb verb, string subject, Func<AdminActor, Task<AdminOutcome>> work)
    {
        try
        {
            if (await FindAsync() is not { } actor)
                return new AdminOutcome(false, NotAdmin);
            // SQLite has no asynchronous calls: waiting for another writer would hold up the whole circuit.
            return await Task.Run(() => work(actor));
        }
        catch (AdminException error)
        {
            return new AdminOutcome(false, error.Message);
        }
        catch (Exception error) when (error is SqliteException or DbUpdateException)
        {
            Log.Failed(logger, error, verb, subject);
            return new AdminOutcome(false, $"Nothing was changed: the store can't be written to just now ({error.GetBaseException().Message}). Try again in a moment.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.Failed(logger, error, verb, subject);
            return new AdminOutcome(false, $"Nothing was changed: {error.Message}");
        }
    }

    private async Task<int?> WriteDownAsync(AdminActor actor, AuditVerb verb, string subject, AdminDeed deed)
    {
        try
        {
            return await audit.WriteAsync(actor, verb, subject, deed);
        }
        catch (Exception error) when (error is SqliteException or DbUpdateException)
        {
            Log.NotWrittenDown(logger, error, actor.Name, verb, subject, deed.Text);
            return null;
        }
    }

    /// <returns>What the sentence goes on with: nothing, or that the change can't be seen yet.</returns>
    private async Task<string> FollowAsync(AdminDeed deed)
    {
        try
        {
            if (deed.Then is { } then)
                await then();
            return "";
        }
#pragma warning disable CA1031 // Whatever it is: to say that nothing was changed would be wrong.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.NotShown(logger, error, deed.Text);
            return ". Pages can't show it just now, and do after the next training or restart";
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Verb} of {Subject} failed")]
        public static partial void Failed(ILogger logger, Exception error, AuditVerb verb, string subject);

        [LoggerMessage(LogLevel.Error, "The audit log couldn't be written: {Actor}, {Verb}, {Subject}: {Text}")]
        public static partial void NotWrittenDown(ILogger logger, Exception error, string actor, AuditVerb verb, string subject, string text);

        [LoggerMessage(LogLevel.Error, "A change is in the store, but the running site couldn't be refreshed: {Text}")]
        public static partial void NotShown(ILogger logger, Exception error, string text);
    }
}
