using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Guarding;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Promotion;

/// <summary>The golden personas: read, kept, switched, deleted, and all that taken back.</summary>
public sealed class PersonaStore(IDbContextFactory<MovieRecsDbContext> stores) : IUndo
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
    /// <param name="seen">The persona as the admin saw it, whose place it takes: what somebody else has changed meanwhile is not written over. Null for a new one.</param>
    /// <exception cref="AdminException">It is not fit to be asked, its name is taken, or it is gone or was changed meanwhile.</exception>
    public static async Task<AdminDeed> SaveAsync(MovieRecsDbContext store, KeptPersona? seen, Persona persona)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(persona);
        PersonaCheck.ThrowIfFaulty(persona);
        (string name, int? id) = (persona.Name, seen?.Id);
        if (await store.Personas.AnyAsync(other => other.Name == name && other.Id != id))
            throw new AdminException($"There is a persona named “{name}” already. Choose another name.");
        string definition = PersonaJson.Write(persona);
        if (seen is not null)
        {
            return await ChangeAsync(store, seen.Id, row =>
            {
                if ((row.Name, row.Definition) != (seen.Persona.Name, seen.Definition))
                    throw new AdminException("Nothing was changed: somebody else has changed this persona since you opened it. Reload the page to see how.");
                (row.Name, row.Definition) = (name, definition);
                return $"The persona “{name}” is changed";
            });
        }

        GoldenPersona added = new() { Name = name, IsActive = true, Definition = definition };
        store.Personas.Add(added);
        await store.SaveChangesAsync();
        return new AdminDeed($"The persona “{name}” is asked from now on", JsonSerializer.Serialize(new PersonaChange(added.Id, null, PersonaState.Of(added))));
    }

    /// <summary>Switches a persona on or off.</summary>
    /// <exception cref="AdminException">It is gone.</exception>
    public static Task<AdminDeed> SwitchAsync(MovieRecsDbContext store, int id, bool isActive) => ChangeAsync(store, id, row =>
    {
        row.IsActive = isActive;
        return isActive ? $"The persona “{row.Name}” is asked again" : $"The persona “{row.Name}” isn't asked any more";
    });

    /// <summary>Deletes a persona.</summary>
    /// <exception cref="AdminException">It is gone.</exception>
    public static Task<AdminDeed> DeleteAsync(MovieRecsDbContext store, int id) => ChangeAsync(store, id, row =>
    {
        store.Personas.Remove(row);
        return $"The persona “{row.Name}” is deleted";
    });

    /// <inheritdoc/>
    public async Task<AdminDeed> UndoAsync(MovieRecsDbContext store, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(entry);
        PersonaChange change = JsonSerializer.Deserialize<PersonaChange>(entry.Undo!)!;
        GoldenPersona? row = await store.Personas.SingleOrDefaultAsync(known => known.Id == change.Id);
        if ((row is null ? null : PersonaState.Of(row)) != change.After)
            throw new AdminException($"The persona “{(change.After ?? change.Before)!.Name}” was changed again since. Take the later change back first.");
        if (change.Before is not { } before)
        {
            store.Personas.Remove(row!);
            await store.SaveChangesAsync();
            return new AdminDeed($"The persona “{row!.Name}” is taken away again");
        }

        if (await store.Personas.AnyAsync(other => other.Name == before.Name && other.Id != change.Id))
            throw new AdminException($"Another persona is named “{before.Name}” now. Give that one another name first.");
        if (row is null)
            store.Personas.Add(new GoldenPersona { Id = change.Id, Name = before.Name, IsActive = before.IsActive, Definition = before.Definition });
        else
            (row.Name, row.IsActive, row.Definition) = (before.Name, before.IsActive, before.Definition);
        await store.SaveChangesAsync();
        return new AdminDeed($"The persona “{before.Name}” is as it was");
    }

    private static async Task<AdminDeed> ChangeAsync(MovieRecsDbContext store, int id, Func<GoldenPersona, string> change)
    {
        GoldenPersona row = await RowAsync(store, id);
        PersonaState before = PersonaState.Of(row);
        string done = change(row);
        PersonaState? after = store.Entry(row).State == EntityState.Deleted ? null : PersonaState.Of(row);
        await store.SaveChangesAsync();
        return new AdminDeed(done, JsonSerializer.Serialize(new PersonaChange(id, before, after)));
    }

    private static async Task<GoldenPersona> RowAsync(MovieRecsDbContext store, int id) =>
        await store.Personas.SingleOrDefaultAsync(row => row.Id == id)
        ?? throw new AdminException("This persona was deleted meanwhile, perhaps by another admin. The log has an Undo for that.");
}
