using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Startup;
using SQLitePCL;

namespace MovieRecs.Web.Storage;

/// <summary>
/// Copies of the store, each of one moment, made while people go on writing. A copy is written beside its place, checked,
/// and moved there when it is whole: no name ever stands for half a back-up.
/// </summary>
public sealed partial class BackupFolder(DataFolder data, DiskSpace disk, IOptions<BackupOptions> options, TimeProvider clock, ILogger<BackupFolder> logger) : IDisposable
{
    private const string Unfinished = ".tmp";

    /// <summary>Room that is left free beside the copy, for the site to go on.</summary>
    private const long Reserve = 50_000_000;

    private readonly SemaphoreSlim _turn = new(1);

    public string Path { get; } = data.Combine("backups");

    /// <summary>All of them, newest first; none where the folder isn't there yet.</summary>
    public IReadOnlyList<BackupEntry> List() => !Directory.Exists(Path) ? [] :
    [
        .. new DirectoryInfo(Path).EnumerateFiles()
            .Where(file => Name().IsMatch(file.Name))
            .OrderByDescending(file => file.Name, StringComparer.Ordinal)
            .Select(file => new BackupEntry(file.Name, file.Length, file.LastWriteTimeUtc)),
    ];

    /// <summary>The path of a back-up; null for what is no name of one, or isn't there.</summary>
    public string? Find(string name) => Name().IsMatch(name) && System.IO.Path.Combine(Path, name) is var path && File.Exists(path) ? path : null;

    /// <summary>Makes one now, and deletes those beyond the number to keep.</summary>
    /// <exception cref="AdminException">One is being made, there is no room, or the copy isn't whole; nothing of it stays.</exception>
    public async Task<AdminDeed> MakeAsync()
    {
        if (!await _turn.WaitAsync(TimeSpan.Zero))
            throw new AdminException("A back-up is being made already. Wait until it is done.");
        try
        {
            BackupEntry made = Make();
            IReadOnlyList<BackupEntry> deleted = Prune(made);
            string old = deleted.Count == 0 ? "" : deleted.Count == 1 ? "; the oldest was deleted" : $"; the {deleted.Count} oldest were deleted";
            return new AdminDeed($"The back-up {made.Name} is made and checked: {ByteText.Of(made.Bytes)}{old}");
        }
        catch (SqliteException error)
        {
            throw new AdminException(Explain(error));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new AdminException($"No back-up was made: {error.Message.TrimEnd('.')}. Make room on the disk, or let the site write to {Path}.");
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <exception cref="AdminException">There is none of this name.</exception>
    public AdminDeed Delete(string name)
    {
        File.Delete(Find(name) ?? throw new AdminException($"There is no back-up {name} any more. Reload the page."));
        return new AdminDeed($"The back-up {name} is deleted");
    }

    public void Dispose() => _turn.Dispose();

    private BackupEntry Make()
    {
        Directory.CreateDirectory(Path);
        foreach (string left in Directory.EnumerateFiles(Path, "*" + Unfinished))
            File.Delete(left);
        RequireRoom();
        DateTimeOffset madeAt = clock.GetUtcNow();
        // A name says the second: where there is one of the same, by a clock set back or by haste, the next free second.
        while (File.Exists(PathAt(madeAt)))
            madeAt = madeAt.AddSeconds(1);
        string path = PathAt(madeAt);
        string unfinished = path + Unfinished;
        try
        {
            Copy(unfinished);
            Check(unfinished);
            File.Move(unfinished, path, overwrite: false);
        }
        finally
        {
            File.Delete(unfinished);
        }

        return new BackupEntry(System.IO.Path.GetFileName(path), new FileInfo(path).Length, clock.GetUtcNow());
    }

    private string PathAt(DateTimeOffset time) => System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $"movierecs-{time:yyyyMMdd-HHmmss}.db"));

    private void RequireRoom()
    {
        long needed = Length(data.Store) + Length(data.Store + "-wal") + Reserve;
        long free = disk.FreeAt(Path);
        if (free < needed)
            throw new AdminException($"No back-up was made: it may take {ByteText.Of(needed)}, and the disk has {ByteText.Of(free)} left. Delete old back-ups or snapshots, or make room elsewhere on the disk.");
    }

    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>In the write-ahead log's mode a reader sees one moment for as long as it reads, whoever writes meanwhile.</summary>
    private void Copy(string path)
    {
        using SqliteConnection store = new(new SqliteConnectionStringBuilder(StoreStartup.ConnectionString(data.Store)) { Pooling = false }.ToString());
        store.Open();
        using SqliteCommand command = store.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = "VACUUM INTO $path";
        command.Parameters.AddWithValue("$path", path);
        command.ExecuteNonQuery();
    }

    private static void Check(string path)
    {
        using SqliteConnection copy = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        copy.Open();
        using SqliteCommand command = copy.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = "PRAGMA quick_check";
        if (command.ExecuteScalar() is not "ok")
            throw new AdminException("No back-up was made: the copy isn't whole, so the store itself may be damaged. Keep the back-ups that you have, and look at the disk.");
    }

    /// <summary>The one just made stays, even where a clock that was set back names it the oldest.</summary>
    private List<BackupEntry> Prune(BackupEntry made)
    {
        List<BackupEntry> old = [.. List().Where(entry => entry.Name != made.Name).Skip(options.Value.Keep - 1)];
        foreach (BackupEntry entry in old)
        {
            try
            {
                File.Delete(System.IO.Path.Combine(Path, entry.Name));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                Log.NotDeleted(logger, error, entry.Name);
            }
        }

        return old;
    }

    private static string Explain(SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => "No back-up was made: the disk is full. Delete old back-ups or snapshots, or make room elsewhere on the disk.",
        _ => $"No back-up was made: the store can't be copied just now ({error.Message}). Try again in a moment.",
    };

    [GeneratedRegex(@"^movierecs-\d{8}-\d{6}\.db$")]
    private static partial Regex Name();

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The old back-up {Name} can't be deleted")]
        public static partial void NotDeleted(ILogger logger, Exception error, string name);
    }
}
