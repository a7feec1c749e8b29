using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Administration;

/// <summary>Takes back what the audit log says how to take back, each entry once.</summary>
public sealed class AuditUndo(IEnumerable<IUndo> undoers, AdminDesk desk, TimeProvider clock)
{
    private readonly Dictionary<AuditVerb, IUndo> _undoers = undoers.ToDictionary(undoer => undoer.Verb);

    /// <summary>True where an entry says how to take it back, it wasn't yet, and there is somebody who knows how.</summary>
    public bool CanUndo(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry is { Undo: not null, UndoneAt: null } && _undoers.ContainsKey(entry.Verb);
    }

    /// <summary>Takes an entry back, marks it, and writes that down too: all of it, or nothing.</summary>
    public Task<AdminOutcome> UndoAsync(int id) => desk.ChangeAsync(AuditVerb.Undo, $"entry {id}", async store =>
    {
        AuditEntry entry = await store.Audit.SingleOrDefaultAsync(entry => entry.Id == id) ?? throw new AdminException("This entry is not in the log any more.");
        if (entry.UndoneAt is not null)
            throw new AdminException($"\"{entry.Text}\" was taken back already. Reload the page to see by whom.");
        if (!CanUndo(entry))
            throw new AdminException($"\"{entry.Text}\" can't be taken back from the log.");
        AdminDeed deed = await UndoAsync(store, entry);
        entry.UndoneAt = clock.GetUtcNow().ToUnixTimeSeconds();
        return deed;
    });

    private async Task<AdminDeed> UndoAsync(MovieRecsDbContext store, AuditEntry entry)
    {
        try
        {
            return await _undoers[entry.Verb].UndoAsync(store, entry);
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            throw new AdminException($"\"{entry.Text}\" was written down by another version of this program, which this one can't read. Put it right by hand.");
        }
    }
}
