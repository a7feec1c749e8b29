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
public sealed partial class AdminDesk(AuthenticationStateProvider sessions, AdminPolicyHandler policy, AuditLog audit, ILogger<AdminDesk> logger)
{
    private const string NotAdmin = "Nothing was changed: you are no admin any more. Reload the page.";

    /// <summary>Does work, writes it down, and says what came of it.</summary>
    /// <param name="subject">What it is done to: "snapshot 12".</param>
    /// <param name="work">Done off the circuit's own thread. It changes everything or nothing, and refuses with an <see cref="AdminException"/>.</param>
    public async Task<AdminOutcome> DoAsync(AuditVerb verb, string subject, Func<AdminActor, Task<AdminDeed>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            if (await FindAsync() is not { } actor)
                return new AdminOutcome(false, NotAdmin);
            // SQLite has no asynchronous calls: waiting for another writer would hold up the whole circuit.
            AdminDeed deed = await Task.Run(() => work(actor));
            return new AdminOutcome(true, deed.Text + await WriteDownAsync(actor, verb, subject, deed));
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

    /// <summary>The admin at this page, by the store; null where they are none any more.</summary>
    public async Task<AdminActor?> FindAsync()
    {
        AuthenticationState session = await sessions.GetAuthenticationStateAsync();
        return await Task.Run(() => policy.FindAsync(session.User)) is { } account ? new AdminActor(account.Id, account.DisplayName) : null;
    }

    private async Task<string> WriteDownAsync(AdminActor actor, AuditVerb verb, string subject, AdminDeed deed)
    {
        try
        {
            await Task.Run(() => audit.WriteAsync(actor, verb, subject, deed));
            return "";
        }
        catch (Exception error) when (error is SqliteException or DbUpdateException)
        {
            Log.NotWrittenDown(logger, error, actor.Name, verb, subject, deed.Text);
            return ". The audit log couldn't be written; the server's log has it";
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Verb} of {Subject} failed")]
        public static partial void Failed(ILogger logger, Exception error, AuditVerb verb, string subject);

        [LoggerMessage(LogLevel.Error, "The audit log couldn't be written: {Actor}, {Verb}, {Subject}: {Text}")]
        public static partial void NotWrittenDown(ILogger logger, Exception error, string actor, AuditVerb verb, string subject, string text);
    }
}
