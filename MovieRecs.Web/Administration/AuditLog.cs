using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Administration;

/// <summary>Who did what to the site.</summary>
public sealed class AuditLog(IDbContextFactory<MovieRecsDbContext> stores, WriteGate gate, TimeProvider clock)
{
    /// <summary>Writes down what was done.</summary>
    /// <param name="subject">What it was done to: "snapshot 12".</param>
    /// <returns>The entry's number.</returns>
    public Task<int> WriteAsync(AdminActor actor, AuditVerb verb, string subject, AdminDeed deed, CancellationToken cancellationToken = default) =>
        gate.WriteAsync(store => AddAsync(store, actor, verb, subject, deed, cancellationToken), cancellationToken);

    /// <summary>The same within a transaction, with what else is written there.</summary>
    public async Task<int> AddAsync(MovieRecsDbContext store, AdminActor actor, AuditVerb verb, string subject, AdminDeed deed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(deed);
        AuditEntry entry = new()
        {
            At = clock.GetUtcNow().ToUnixTimeSeconds(),
            // An account may be gone by the time its last deed is written down.
            AccountId = await store.Users.AnyAsync(known => known.Id == actor.AccountId, cancellationToken) ? actor.AccountId : null,
            Actor = actor.Name,
            Verb = verb,
            Subject = subject,
            Text = deed.Text,
            Undo = deed.Undo,
        };
        store.Audit.Add(entry);
        await store.SaveChangesAsync(cancellationToken);
        return entry.Id;
    }

    /// <summary>The newest entries; of what it takes to take them back, only whether it is there.</summary>
    /// <param name="before">Only entries with smaller ids than this; null from the newest on.</param>
    /// <param name="verbs">Only of these kinds; null for all.</param>
    /// <param name="actor">Only by somebody of this name.</param>
    public async Task<IReadOnlyList<AuditEntry>> ListAsync(int most, int? before = null, IReadOnlyCollection<AuditVerb>? verbs = null, string? actor = null, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Audit.AsNoTracking()
            .Where(entry => (before == null || entry.Id < before) && (verbs == null || verbs.Contains(entry.Verb)) && (actor == null || entry.Actor == actor))
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
}
