using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Administration;

/// <summary>Takes back what the audit log says how to take back, each entry once.</summary>
public sealed class AuditUndo(IEnumerable<IUndo> undoers, AuditLog audit, AdminDesk desk, WriteGate gate, TimeProvider clock)
{
    private readonly Dictionary<AuditVerb, IUndo> _undoers = undoers.ToDictionary(undoer => undoer.Verb);

    /// <summary>True where an entry says how to take it back, it wasn't yet, and there is somebody who knows how.</summary>
    public bool CanUndo(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry is { Undo: not null, UndoneAt: null } && _undoers.ContainsKey(entry.Verb);
    }

    /// <summary>Takes an entry back, and writes that down too.</summary>
    public Task<AdminOutcome> UndoAsync(int id) => desk.DoAsync(AuditVerb.Undo, $"entry {id}", async _ =>
    {
        AuditEntry entry = await ClaimAsync(id);
        try
        {
            return await _undoers[entry.Verb].UndoAsync(entry);
        }
        catch
        {
            await ReleaseAsync(id);
            throw;
        }
    });

    /// <summary>Takes back the newest thing of a kind that was done to a subject, just after it was done.</summary>
    public async Task<AdminOutcome> UndoLastAsync(AuditVerb verb, string subject) =>
        await Task.Run(() => audit.FindLastAsync(verb, subject)) is { } entry
            ? await UndoAsync(entry.Id)
            : new AdminOutcome(false, "The log has no entry of that, so it can't be taken back from here.");

    /// <summary>Marks the entry, so that of two who take it back at once only one does.</summary>
    private async Task<AuditEntry> ClaimAsync(int id)
    {
        AuditEntry? claimed = null;
        await gate.WriteAsync(async store =>
        {
            claimed = await store.Audit.SingleOrDefaultAsync(entry => entry.Id == id) ?? throw new AdminException("This entry is not in the log any more.");
            if (claimed.UndoneAt is not null)
                throw new AdminException($"\"{claimed.Text}\" was taken back already. Reload the page to see by whom.");
            if (!CanUndo(claimed))
                throw new AdminException($"\"{claimed.Text}\" can't be taken back from the log.");
            claimed.UndoneAt = clock.GetUtcNow().ToUnixTimeSeconds();
            await store.SaveChangesAsync();
        });
        return claimed!;
    }

    private Task ReleaseAsync(int id) => gate.WriteAsync(
        store => store.Audit.Where(entry => entry.Id == id).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.UndoneAt, (long?)null)));
}
