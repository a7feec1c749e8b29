using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Promotion;

/// <summary>Makes of a snapshot on disk what can be asked and served, with the films that are in the catalogue now.</summary>
public sealed class SnapshotReader(ModelHolder models, CatalogueHolder catalogue, SnapshotFolder snapshots, StoreWatch watch)
{
    /// <summary>A snapshot by its number; of what serves, that.</summary>
    /// <exception cref="AdminException">It is gone, bad, or of another store.</exception>
    public async Task<Recommender> ReadAsync(int number, CancellationToken cancellationToken = default)
    {
        if (models.Served is { } served && served.Snapshot == number)
            return served.Recommender;
        StoreVersion version = await watch.VersionAsync(cancellationToken);
        try
        {
            return snapshots.Read(number, snapshot => Join(snapshot, version));
        }
        catch (SnapshotException error)
        {
            throw new AdminException($"Snapshot {number} can't be used, and what serves goes on. {error.Message}");
        }
    }

    /// <exception cref="SnapshotException">It is of another store.</exception>
    internal Recommender Join(ModelSnapshot snapshot, StoreVersion version) => version.IsOfSameStore(snapshot.Facts.DataVersion)
        ? new Recommender(new TrainedModel(snapshot, [.. catalogue.Current.Entries.Select(entry => entry.Movie)]))
        : throw new SnapshotException("It was trained on another store than the one that is here now.");
}
