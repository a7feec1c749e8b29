using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Data;
using MovieRecs.Web.Startup;

namespace MovieRecs.Web.Storage;

/// <summary>Measures what takes how much of the disk.</summary>
public sealed class StorageReader(DataFolder data, DiskSpace disk, IDbContextFactory<MovieRecsDbContext> stores)
{
    /// <summary>The free bytes on the data folder's disk.</summary>
    public long Free => disk.FreeAt(data.Path);

    /// <summary>The parts of the data folder; they add up to all of it.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    public IReadOnlyList<StoragePart> Parts()
    {
        long store = Length(data.Store);
        long log = Length(data.Store + "-wal") + Length(data.Store + "-shm");
        StoragePart[] folders =
        [
            new("Snapshots of models", Size("snapshots")),
            new("Back-ups", Size("backups")),
            new("Datasets uploaded to evaluate on", Size("evaluation")),
            new("Uploads and downloads on their way in", Size("downloads")),
            new("Keys that sign cookies", Size("keys")),
        ];
        long rest = new DirectoryInfo(data.Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) - store - log - folders.Sum(folder => folder.Bytes);
        return [new("The store", store), new("Its write-ahead log, which goes back into it by itself", log), .. folders, new("Anything else in the folder", Math.Max(0, rest))];
    }

    /// <summary>How many rows each table has that grows, the longest first. It reads much of the store: call it off a circuit's thread.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, long>>> RowsAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        Dictionary<string, long> rows = new()
        {
            ["Ratings"] = await store.Ratings.LongCountAsync(cancellationToken),
            ["Raters"] = await store.Raters.LongCountAsync(cancellationToken),
            ["Films"] = await store.Movies.LongCountAsync(cancellationToken),
            ["Films' keywords"] = await store.Movies.SelectMany(movie => movie.Tags).LongCountAsync(cancellationToken),
            ["Viewings"] = await store.WatchEvents.LongCountAsync(cancellationToken),
            ["Expectations written down before ratings"] = await store.Predictions.LongCountAsync(cancellationToken),
            ["Thumbs, watchlists and hidden films"] = await store.Thumbs.LongCountAsync(cancellationToken) + await store.Watchlist.LongCountAsync(cancellationToken) + await store.NotInterested.LongCountAsync(cancellationToken),
            ["Runs"] = await store.Runs.LongCountAsync(cancellationToken),
            ["Entries of the log"] = await store.Audit.LongCountAsync(cancellationToken),
        };
        return [.. rows.OrderByDescending(table => table.Value)];
    }

    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private long Size(string folder) =>
        new DirectoryInfo(data.Combine(folder)) is { Exists: true } found ? found.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) : 0;
}
