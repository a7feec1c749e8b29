using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>Brings a deleted run back, with its id and all that it found.</summary>
internal sealed class RunDeletionUndo(RunBoard board) : IUndo
{
    public AuditVerb Verb => AuditVerb.DeleteRun;

    public async Task<AdminDeed> UndoAsync(MovieRecsDbContext store, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        DeletedRun deleted = JsonSerializer.Deserialize<DeletedRun>(entry.Undo!) ?? throw new AdminException("The log doesn't say what was deleted.");
        int id = deleted.Run.Id;
        if (await store.Runs.AnyAsync(run => run.Id == id))
            throw new AdminException(string.Create(CultureInfo.InvariantCulture, $"There is another run {id} by now."));
        store.Runs.Add(deleted.Run);
        store.RunFigures.AddRange(deleted.Figures);
        if (deleted.Outcome is { } outcome)
            store.RunDetails.Add(new RunDetails { RunId = id, Outcome = outcome });
        await store.SaveChangesAsync();
        return new AdminDeed(string.Create(CultureInfo.InvariantCulture, $"Run {id} is back"))
        {
            Then = () =>
            {
                board.TellChange();
                return Task.CompletedTask;
            },
        };
    }
}
