using MovieRecs.Web.Data;

namespace MovieRecs.Web.Administration;

/// <summary>Takes back what one kind of action did. Register one per kind; the log's page offers it for each entry with <see cref="AuditEntry.Undo"/>.</summary>
public interface IUndo
{
    /// <summary>The kind of action that it takes back.</summary>
    AuditVerb Verb { get; }

    /// <summary>Takes it back, in a transaction in which whoever calls marks the entry and writes the deed down.</summary>
    /// <param name="entry">Of that kind, with <see cref="AuditEntry.Undo"/>, and not yet taken back.</param>
    /// <returns>What was done, as a sentence.</returns>
    /// <exception cref="AdminException">It can't be taken back now, because of what has happened since; the message says of what.</exception>
    Task<AdminDeed> UndoAsync(MovieRecsDbContext store, AuditEntry entry);
}
