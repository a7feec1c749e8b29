using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Guarding;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Promotion;

/// <summary>The golden personas: read, kept, switched, deleted, and all that taken back.</summary>
public sealed class PersonaStore(IDbContextFactory<MovieRecsDbContext> stores, WriteGate gate) : IUndo
{
    /// <inheritdoc/>
    public AuditVerb Verb => AuditVerb.ChangePersona;

    /// <summary>All of them, by name. A film that was merged into another stands for that one.</summary>
    public async Task<IReadOnlyList<KeptPersona>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        List<GoldenPersona> rows = await store.Personas.AsNoTracking().OrderBy(row => row.Name).ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return [];
        Dictionary<MovieId, MovieId> merged = await store.MovieAliases.ToDictionaryAsync(alias => alias.Alias, alias => alias.MovieId, cancellationToken);
        return [.. rows.Select(row => PersonaReader.Read(row, merged))];
    }

    /// <summary>Null where there is none of that id.</summary>
    public async Task<KeptPersona?> FindAsync(int id, CancellationToken cancellationToken = default) =>
        (await ListAsync(cancellationToken)).SingleOrDefault(persona => persona.Id == id);

    /// <summary>Keeps a persona, new or changed.</summary>
    /// <param name="id">Null for a new one.</param>
    /// <exception cref="AdminException">It is not fit to be asked, its name is taken, or it is gone.</exception>
    public async Task<(int Id, AdminDeed Deed)> SaveAsync(int? id, Persona persona)
    {
        ArgumentNullException.ThrowIfNull(persona);
        PersonaCheck.ThrowIfFaulty(persona);
        string definition = PersonaJson.Write(persona);
        int kept = 0;
        PersonaChange? before = null;
        await gate.WriteAsync(async store =>
        {
            string name = persona.Name;
            if (await store.Personas.AnyAsync(other => other.Name == name && other.Id != id))
                throw new AdminException($"There is a persona named “{name}” already. Choose another name.");
            GoldenPersona row;
            if (id is null)
            {
                row = new GoldenPersona { Name = name, IsActive = true, Definition = definition };
                store.Personas.Add(row);
            }
            else
            {
                row = await RowAsync(store, id.Value);
                before = new PersonaChange(row.Id, row.Name, row.IsActive, row.Definition);
                (row.Name, row.Definition) = (name, definition);
            }

            await store.SaveChangesAsync();
            kept = row.Id;
        });
        string done = id is null ? $"The persona “{persona.Name}” is asked from now on" : $"The persona “{persona.Name}” is changed";
        return (kept, new AdminDeed(done, JsonSerializer.Serialize(before ?? new PersonaChange(kept, null, false, null))));
    }

    /// <summary>Switches a persona on or off.</summary>
    /// <exception cref="AdminException">It is gone.</exception>
    public Task<AdminDeed> SwitchAsync(int id, bool isActive) => ChangeAsync(id, row =>
    {
        row.IsActive = isActive;
        return isActive ? $"The persona “{row.Name}” is asked again" : $"The persona “{row.Name}” isn't asked any more";
    });

    /// <summary>Deletes a persona.</summary>
    /// <exception cref="AdminException">It is gone.</exception>
    public async Task<AdminDeed> DeleteAsync(int id)
    {
        PersonaChange? before = null;
        await gate.WriteAsync(async store =>
        {
            GoldenPersona row = await RowAsync(store, id);
            before = new PersonaChange(row.Id, row.Name, row.IsActive, row.Definition);
            store.Personas.Remove(row);
            await store.SaveChangesAsync();
        });
        return new AdminDeed($"The persona “{before!.Name}” is deleted", JsonSerializer.Serialize(before));
    }

    /// <inheritdoc/>
    public async Task<AdminDeed> UndoAsync(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        PersonaChange before = JsonSerializer.Deserialize<PersonaChange>(entry.Undo!)!;
        string done = "";
        await gate.WriteAsync(async store =>
        {
            GoldenPersona? row = await store.Personas.SingleOrDefaultAsync(known => known.Id == before.Id);
            if (before.Name is null)
            {
                done = row is null ? "The persona was gone already" : $"The persona “{row.Name}” is taken away again";
                if (row is not null)
                    store.Personas.Remove(row);
                await store.SaveChangesAsync();
                return;
            }

            if (await store.Personas.AnyAsync(other => other.Name == before.Name && other.Id != before.Id))
                throw new AdminException($"Another persona is named “{before.Name}” now. Give that one another name first.");
            if (row is null)
                store.Personas.Add(row = new GoldenPersona { Id = before.Id, Name = before.Name, IsActive = before.IsActive, Definition = before.Definition! });
            (row.Name, row.IsActive, row.Definition) = (before.Name, before.IsActive, before.Definition!);
            await store.SaveChangesAsync();
            done = $"The persona “{before.Name}” is as it was";
        });
        return new AdminDeed(done);
    }

    private async Task<AdminDeed> ChangeAsync(int id, Func<GoldenPersona, string> change)
    {
        AdminDeed? deed = null;
        await gate.WriteAsync(async store =>
        {
            GoldenPersona row = await RowAsync(store, id);
            PersonaChange before = new(row.Id, row.Name, row.IsActive, row.Definition);
            deed = new AdminDeed(change(row), JsonSerializer.Serialize(before));
            await store.SaveChangesAsync();
        });
        return deed!;
    }

    private static async Task<GoldenPersona> RowAsync(MovieRecsDbContext store, int id) =>
        await store.Personas.SingleOrDefaultAsync(row => row.Id == id)
        ?? throw new AdminException("This persona was deleted meanwhile, perhaps by another admin. The log has an Undo for that.");
}
