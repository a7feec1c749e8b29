using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Curation;

/// <summary>
/// Changes what the catalogue says of a film. From then on imports leave its facts alone, and find it by its former name
/// too.
/// </summary>
public sealed class FilmEditor(IDbContextFactory<MovieRecsDbContext> stores, CatalogueRefresh refresh, TimeProvider clock) : IUndo
{
    public AuditVerb Verb => AuditVerb.EditMovie;

    /// <summary>A film's facts; null where there is no such film.</summary>
    public async Task<FilmFacts?> ReadAsync(MovieId id, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await FilmFactsStore.ReadAsync(store, id);
    }

    /// <param name="seen">The facts as the admin saw them: what somebody else has changed meanwhile is not written over.</param>
    /// <exception cref="AdminException">A fact is out of range, nothing differs, or the film is gone or was changed meanwhile.</exception>
    public async Task<AdminDeed> SaveAsync(MovieRecsDbContext store, MovieId id, FilmFacts seen, FilmFacts wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        FilmFacts after = wanted.Tidied();
        DateTimeOffset now = clock.GetUtcNow();
        if (after.Faults(now.Year) is { Count: > 0 } faults)
            throw new AdminException($"Nothing was changed. {string.Join(' ', faults)}");
        FilmFacts before = await FilmFactsStore.ReadAsync(store, id) ?? throw new AdminException("Nothing was changed: this film is gone.");
        if (!before.IsSameAs(seen))
            throw new AdminException("Nothing was changed: somebody else has changed this film since you opened it. Reload the page to see how.");
        if (before.IsSameAs(after))
            throw new AdminException("There is nothing to save: every fact is as it was.");
        FilmEdit edit = await WriteAsync(store, id, before, after, now.ToUnixTimeSeconds());
        return new AdminDeed($"{edit.After.TitleAndYear} is saved: {Changes(edit)}", JsonSerializer.Serialize(edit)) { Then = refresh.RunAsync };
    }

    /// <inheritdoc/>
    public async Task<AdminDeed> UndoAsync(MovieRecsDbContext store, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        FilmEdit edit = JsonSerializer.Deserialize<FilmEdit>(entry.Undo!)!;
        MovieId id = new(edit.Movie);
        FilmFacts now = await FilmFactsStore.ReadAsync(store, id) ?? throw new AdminException($"{edit.After.TitleAndYear} is gone: it was merged into another film. Take that back first.");
        if (!now.IsSameAs(edit.After))
            throw new AdminException($"{now.TitleAndYear} was changed again since. Take the later change back first.");
        await FilmFactsStore.WriteAsync(store, id, edit.Before);
        await SetEditedAsync(store, id, edit.EditedBefore);
        await store.MovieNames.Where(name => name.Id == edit.FormerName).ExecuteDeleteAsync();
        CommunityVersion.RenewDetails((SqliteConnection)store.Database.GetDbConnection());
        return new AdminDeed($"{edit.Before.TitleAndYear} is as it was before") { Then = refresh.RunAsync };
    }

    private static async Task<FilmEdit> WriteAsync(MovieRecsDbContext store, MovieId id, FilmFacts before, FilmFacts wanted, long now)
    {
        await FilmFactsStore.WriteAsync(store, id, wanted);
        // Names that the store knows keep its spelling: what it says now counts, also for taking the edit back.
        FilmFacts after = (await FilmFactsStore.ReadAsync(store, id))!;
        if (before.IsSameAs(after))
            throw new AdminException("Nothing was changed: these names are known in other capitals already, and each name has one spelling for all films.");
        long? editedBefore = await store.MovieEdits.Where(row => row.MovieId == id).Select(row => (long?)row.EditedAt).SingleOrDefaultAsync();
        await SetEditedAsync(store, id, now);
        MovieName? former = null;
        if ((before.Title, before.Year) != (after.Title, after.Year) && !await store.MovieNames.AnyAsync(name => name.MovieId == id && name.Title == before.Title && name.Year == before.Year))
        {
            former = new MovieName { MovieId = id, Title = before.Title, Year = before.Year };
            store.MovieNames.Add(former);
            await store.SaveChangesAsync();
        }

        // Content and genres are part of what is learned.
        CommunityVersion.RenewDetails((SqliteConnection)store.Database.GetDbConnection());
        return new FilmEdit(id.Value, before, after, editedBefore, former?.Id);
    }

    private static async Task SetEditedAsync(MovieRecsDbContext store, MovieId id, long? at)
    {
        await store.MovieEdits.Where(row => row.MovieId == id).ExecuteDeleteAsync();
        if (at is { } time)
            await store.Database.ExecuteSqlAsync($"""INSERT INTO "MovieEdits" ("MovieId", "EditedAt") VALUES ({id.Value}, {time})""");
    }

    private static string Changes(FilmEdit edit)
    {
        (string Name, string Before, string After)[] facts =
        [
            ("title", edit.Before.Title, edit.After.Title), ("original title", edit.Before.OriginalTitle ?? "", edit.After.OriginalTitle ?? ""),
            ("year", $"{edit.Before.Year}", $"{edit.After.Year}"), ("minutes", $"{edit.Before.RuntimeMinutes}", $"{edit.After.RuntimeMinutes}"),
            ("country", edit.Before.Country ?? "", edit.After.Country ?? ""), ("genres", string.Join('|', edit.Before.Genres), string.Join('|', edit.After.Genres)),
            ("directors", string.Join('|', edit.Before.Directors), string.Join('|', edit.After.Directors)), ("leads", string.Join('|', edit.Before.Leads), string.Join('|', edit.After.Leads)),
        ];
        return string.Join(", ", facts.Where(fact => fact.Before != fact.After).Select(fact => fact.Name));
    }
}
