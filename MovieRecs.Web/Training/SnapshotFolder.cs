using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Startup;

namespace MovieRecs.Web.Training;

/// <summary>
/// The snapshots on disk, one file each, numbered. A file is written beside its place and moved there when it is whole,
/// so whatever happens in between, no name ever stands for half a snapshot.
/// </summary>
public sealed partial class SnapshotFolder(DataFolder data, IOptions<TrainingOptions> options, ILogger<SnapshotFolder> logger)
{
    private const string Prefix = "model-";
    private const string Extension = ".snapshot";
    private const string Unfinished = ".tmp";

    private readonly ConcurrentDictionary<int, string> _problems = [];

    /// <summary>Makes the file that a snapshot is written to; a test may make one on a disk that is full.</summary>
    internal Func<string, Stream> Create { get; init; } = static path => new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Where they are; made with the first one.</summary>
    public string Path { get; } = data.Combine("snapshots");

    /// <summary>All of them, newest first.</summary>
    /// <exception cref="IOException">The folder can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can't be read.</exception>
    public IReadOnlyList<SnapshotEntry> List() =>
        [.. Files().Select(pair => new SnapshotEntry(pair.Number, pair.File.Length, pair.File.LastWriteTimeUtc, _problems.GetValueOrDefault(pair.Number)))];

    /// <summary>The first snapshot that can be served, or null. Why those before it can't is logged, and stands in <see cref="List"/>.</summary>
    /// <param name="join">Makes of a whole snapshot what is served; where it throws, the snapshot is passed over, and the exception's message says why.</param>
    /// <param name="place">By number: those with the lowest are tried first, and of equal ones the newest.</param>
    /// <exception cref="OperationCanceledException">Thrown by <paramref name="join"/>.</exception>
    public ServedModel? Load(Func<ModelSnapshot, Recommender> join, Func<int, int>? place = null)
    {
        ArgumentNullException.ThrowIfNull(join);
        try
        {
            foreach ((int number, FileInfo file) in Files().OrderBy(pair => place?.Invoke(pair.Number) ?? 0))
            {
                if (TryRead(number, file, join) is { } recommender)
                    return new ServedModel(recommender, number);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.Unreadable(logger, error, Path);
        }

        return null;
    }

    /// <summary>One snapshot.</summary>
    /// <param name="join">As for <see cref="Load"/>.</param>
    /// <exception cref="SnapshotException">It is gone or can't be served; the message says why.</exception>
    public Recommender Read(int number, Func<ModelSnapshot, Recommender> join)
    {
        ArgumentNullException.ThrowIfNull(join);
        FileInfo file = new(PathOf(number));
        if (!file.Exists)
            throw new SnapshotException("Its file is not there any more.");
        return TryRead(number, file, join) ?? throw new SnapshotException(_problems.GetValueOrDefault(number, "It can't be read."));
    }

    /// <summary>Writes a snapshot and deletes those beyond the number to keep. Where it can't, all is as it was before.</summary>
    /// <param name="number">Of a snapshot that it takes the place of; by default it gets the next one.</param>
    /// <param name="after">The next one comes after this number too.</param>
    /// <param name="untouchable">Snapshots that aren't deleted, however old they are.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="SnapshotException">The folder can't be written to, or the disk is full.</exception>
    public int Write(ModelSnapshot snapshot, int? number = null, int after = 0, IReadOnlySet<int>? untouchable = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        int written;
        try
        {
            Directory.CreateDirectory(Path);
            written = number ?? (Math.Max(after, Files().Select(pair => pair.Number).FirstOrDefault()) + 1);
            WriteWhole(snapshot, PathOf(written));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SnapshotException(
                $"The model is trained, but can't be written to {Path} ({error.Message}). Make room on the disk, or let the site write there, and train again.", error);
        }

        _problems.TryRemove(written, out _);
        Prune(untouchable ?? new HashSet<int>());
        return written;
    }

    private string PathOf(int number) => System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:000000}{Extension}"));

    private void WriteWhole(ModelSnapshot snapshot, string path)
    {
        string unfinished = path + Unfinished;
        try
        {
            using (Stream file = Create(unfinished))
            {
                ModelFile.Write(snapshot, file);
                (file as FileStream)?.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private Recommender? TryRead(int number, FileInfo file, Func<ModelSnapshot, Recommender> join)
    {
        try
        {
            using FileStream stream = file.OpenRead();
            Recommender recommender = join(ModelFile.Read(stream));
            _problems.TryRemove(number, out _);
            return recommender;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            bool isForeseen = error is SnapshotException or IOException or UnauthorizedAccessException;
            string problem = isForeseen ? error.Message : $"It can't be served ({error.Message}).";
            _problems[number] = problem;
            Log.PassedOver(logger, isForeseen ? null : error, file.FullName, problem);
            return null;
        }
    }

    /// <summary>
    /// Deletes what is older than the newest good ones to keep, and what a killed program left unfinished. A snapshot of
    /// another version stays: somebody may go back to that version. What can't be deleted is logged; it is no reason to
    /// take the snapshot that was just written for lost.
    /// </summary>
    private void Prune(IReadOnlySet<int> untouchable)
    {
        try
        {
            DeleteOld(untouchable);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.Unreadable(logger, error, Path);
        }
    }

    private void DeleteOld(IReadOnlySet<int> untouchable)
    {
        (int Number, FileInfo File)[] ours = [.. Files().Where(pair => IsOurs(pair.File))];
        int[] kept = [.. ours.Select(pair => pair.Number).Where(number => !_problems.ContainsKey(number)).Take(options.Value.KeepSnapshots)];
        IEnumerable<FileInfo> old = kept.Length < options.Value.KeepSnapshots ? [] : ours.Where(pair => pair.Number < kept[^1] && !untouchable.Contains(pair.Number)).Select(pair => pair.File);
        foreach (FileInfo file in old.Concat(new DirectoryInfo(Path).EnumerateFiles(Prefix + "*" + Extension + Unfinished)))
            Delete(file);
    }

    private void Delete(FileInfo file)
    {
        try
        {
            file.Delete();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.NotDeleted(logger, error, file.FullName);
        }
    }

    /// <summary>False of a file of another version, and of one that can't be opened: it may be anything.</summary>
    private bool IsOurs(FileInfo file)
    {
        try
        {
            using FileStream stream = file.OpenRead();
            return !ModelFile.IsOfAnotherVersion(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.LeftAlone(logger, error, file.FullName);
            return false;
        }
    }

    /// <summary>By number, the highest first; none where the folder isn't there yet.</summary>
    private IEnumerable<(int Number, FileInfo File)> Files()
    {
        DirectoryInfo folder = new(Path);
        return !folder.Exists ? [] : folder.EnumerateFiles(Prefix + "*" + Extension)
            .Select(file => (Number: NumberOf(file), File: file))
            .Where(pair => pair.Number > 0)
            .OrderByDescending(pair => pair.Number);
    }

    /// <summary>0 where the name is none of ours.</summary>
    private static int NumberOf(FileInfo file) =>
        int.TryParse(file.Name[Prefix.Length..^Extension.Length], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The snapshot {Path} is passed over. {Problem}")]
        public static partial void PassedOver(ILogger logger, Exception? error, string path, string problem);

        [LoggerMessage(LogLevel.Warning, "The snapshots in {Path} can't be read")]
        public static partial void Unreadable(ILogger logger, Exception error, string path);

        [LoggerMessage(LogLevel.Warning, "{Path} can't be opened and is left alone")]
        public static partial void LeftAlone(ILogger logger, Exception error, string path);

        [LoggerMessage(LogLevel.Warning, "{Path} can't be deleted")]
        public static partial void NotDeleted(ILogger logger, Exception error, string path);
    }
}
