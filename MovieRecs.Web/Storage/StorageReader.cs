using Microsoft.Data.Sqlite;
using MovieRecs.Web.Startup;

namespace MovieRecs.Web.Storage;

/// <summary>Measures what takes how much of the disk.</summary>
public sealed class StorageReader(DataFolder data, DiskSpace disk)
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
            new("Uploads and downloads on their way in", Size("downloads")),
            new("Keys that sign cookies", Size("keys")),
        ];
        long rest = new DirectoryInfo(data.Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) - store - log - folders.Sum(folder => folder.Bytes);
        return [new("The store", store), new("Its write-ahead log, which goes back into it by itself", log), .. folders, new("Anything else in the folder", Math.Max(0, rest))];
    }

    /// <summary>The largest tables with their indexes. It reads the whole store: call it off a circuit's thread.</summary>
    /// <returns>None where this build of SQLite can't tell.</returns>
    public IReadOnlyList<StoragePart> Tables()
    {
        try
        {
            using SqliteConnection store = new(new SqliteConnectionStringBuilder { DataSource = data.Store, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            store.Open();
            using SqliteCommand command = store.CreateCommand();
            command.CommandTimeout = 0;
            command.CommandText =
                """
                SELECT tbl_name, SUM(pgsize) FROM dbstat JOIN sqlite_master ON sqlite_master.name = dbstat.name
                WHERE aggregate = TRUE GROUP BY tbl_name ORDER BY 2 DESC LIMIT 12
                """;
            using SqliteDataReader reader = command.ExecuteReader();
            List<StoragePart> tables = [];
            while (reader.Read())
                tables.Add(new StoragePart(reader.GetString(0), reader.GetInt64(1)));
            return tables;
        }
        catch (SqliteException)
        {
            return [];
        }
    }

    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private long Size(string folder) =>
        new DirectoryInfo(data.Combine(folder)) is { Exists: true } found ? found.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) : 0;
}
