using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Administration;

/// <summary>Who did what to the site.</summary>
public sealed class AuditLog(IDbContextFactory<MovieRecsDbContext> stores, WriteGate gate, TimeProvider clock)
{
    /// <summary>Writes down what was done.</summary>
    /// <param name="subject">What it was done to: "snapshot 12".</param>
    public Task WriteAsync(AdminActor actor, AuditVerb verb, string subject, AdminDeed deed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(deed);
        return gate.WriteAsync(
            async store =>
            {
                // An account may be gone by the time its last deed is written down.
                string? account = await store.Users.AnyAsync(known => known.Id == actor.AccountId, cancellationToken) ? actor.AccountId : null;
                store.Audit.Add(new AuditEntry
                {
                    At = clock.GetUtcNow().ToUnixTimeSeconds(),
                    AccountId = account,
                    Actor = actor.Name,
                    Verb = verb,
                    Subject = subject,
                    Text = deed.Text,
                    Undo = deed.Undo,
                });
                await store.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>The newest entries; of what it takes to take them back, only whether it is there.</summary>
    /// <param name="before">Only entries with smaller ids than this; null from the newest on.</param>
    /// <param name="verb">Only of this kind.</param>
    /// <param name="actor">Only by somebody of this name.</param>
    public async Task<IReadOnlyList<AuditEntry>> ListAsync(int most, int? before = null, AuditVerb? verb = null, string? actor = null, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Audit.AsNoTracking()
            .Where(entry => (before == null || entry.Id < before) && (verb == null || entry.Verb == verb) && (actor == null || entry.Actor == actor))
            .OrderByDescending(entry => entry.Id)
            .Take(most)
            // What it takes to take back a merge may be large; a list needs to know only that it is there.
            .Select(entry => new AuditEntry
            {
                Id = entry.Id,
                At = entry.At,
                AccountId = entry.AccountId,
                Actor = entry.Actor,
                Verb = entry.Verb,
                Subject = entry.Subject,
                Text = entry.Text,
                Undo = entry.Undo == null ? null : "",
                UndoneAt = entry.UndoneAt,
            })
            .ToListAsync(cancellationToken);
    }

    /// <summary>Everybody who is in it, by name.</summary>
    public async Task<IReadOnlyList<string>> ActorsAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Audit.Select(entry => entry.Actor).Distinct().OrderBy(actor => actor).ToListAsync(cancellationToken);
    }

    /// <summary>The newest entry of a kind about a subject; null where there is none.</summary>
    public async Task<AuditEntry?> FindLastAsync(AuditVerb verb, string subject, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Audit.AsNoTracking().Where(entry => entry.Verb == verb && entry.Subject == subject)
            .OrderByDescending(entry => entry.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
