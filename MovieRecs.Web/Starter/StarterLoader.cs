using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Import.Starter;
using MovieRecs.Web.Data;
using MovieRecs.Web.Importing;

namespace MovieRecs.Web.Starter;

/// <summary>
/// Puts the embedded starter catalogue into a new store, with the demo community; a store that has an older edition of
/// the catalogue gets the films that came since, and no community that its admin may have removed. Films that an import
/// brought before are completed, not added again.
/// </summary>
public sealed class StarterLoader(IDbContextFactory<MovieRecsDbContext> stores, TimeProvider? clock = null)
{
    public async Task LoadAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        StoreFact? version = await store.Facts.FindAsync([StoreFact.StarterVersion], cancellationToken);
        string current = StarterCatalogue.Version.ToString(CultureInfo.InvariantCulture);
        if (version?.Value == current)
            return;

        await using IDbContextTransaction transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        ImportChanges changes = await AddMoviesAsync(store, cancellationToken);
        if (version is null)
        {
            store.Facts.Add(new StoreFact { Name = StoreFact.StarterVersion, Value = current });
            await store.SaveChangesAsync(cancellationToken);
            ImportChanges demo = await DemoCommunity.AddAsync(store, cancellationToken);
            changes = demo with { NewMovies = changes.NewMovies, KnownMovies = changes.KnownMovies };
        }
        else
        {
            version.Value = current;
            await store.SaveChangesAsync(cancellationToken);
        }

        StarterRecord.Write((SqliteConnection)store.Database.GetDbConnection(), clock ?? TimeProvider.System, "the starter catalogue", changes);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<ImportChanges> AddMoviesAsync(MovieRecsDbContext store, CancellationToken cancellationToken)
    {
        StarterMovies starter = await StarterMovies.CreateAsync(store, cancellationToken);
        MovieId?[] matches = StarterMatcher.Match((SqliteConnection)store.Database.GetDbConnection());
        HashSet<int> edited = EditedMovies.Read((SqliteConnection)store.Database.GetDbConnection());
        MovieId[] ids = [.. matches.OfType<MovieId>()];
        Dictionary<MovieId, Movie> known = await store.Movies.Include(movie => movie.Genres).AsSplitQuery()
            .Where(movie => ids.Contains(movie.Id)).ToDictionaryAsync(movie => movie.Id, cancellationToken);
        foreach ((int index, StarterFilm film) in StarterCatalogue.Embedded.Films.Index())
        {
            if (matches[index] is not { } id)
                store.Movies.Add(starter.Make(film));
            else if (!edited.Contains(id.Value))
                starter.Enrich(known[id], film);
        }
        await store.SaveChangesAsync(cancellationToken);
        return new ImportChanges(matches.Length - ids.Length, ids.Length, 0, 0, 0, 0, 0);
    }
}
