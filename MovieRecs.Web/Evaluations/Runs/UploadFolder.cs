using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Import;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Startup;
using MovieRecs.Web.Storage;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>
/// The uploaded datasets, in the folder <c>evaluation</c> of the data folder: each a zip by its SHA-256, with a JSON file
/// beside it that says what it is. They are never part of the site's own ratings.
/// </summary>
public sealed partial class UploadFolder(DataFolder data, IOptions<EvaluationOptions> options, TimeProvider clock, ILogger<UploadFolder> logger)
{
    private const int BufferSize = 1 << 16;
    private const int HashLength = 64;

    private readonly string _path = data.Combine("evaluation");

    /// <summary>How many bytes may be kept.</summary>
    public long Room => options.Value.UploadBytes;

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<Upload> List() => !Directory.Exists(_path) ? [] :
        [.. Directory.EnumerateFiles(_path, "*.json").Select(file => Find(Path.GetFileNameWithoutExtension(file))).OfType<Upload>().OrderBy(upload => upload.Name, StringComparer.Ordinal)];

    /// <summary>The one of that hash; null where there is none.</summary>
    public Upload? Find(string hash)
    {
        // What comes from a request must not name another file.
        if (hash.Length != HashLength || !hash.All(char.IsAsciiHexDigitLower) || !File.Exists(ZipOf(hash)))
            return null;
        try
        {
            return JsonSerializer.Deserialize<Upload>(File.ReadAllText(NoteOf(hash)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            Log.Unreadable(logger, error, NoteOf(hash));
            return null;
        }
    }

    /// <summary>The path of one that is there.</summary>
    public string PathOf(Upload upload) => ZipOf(upload.Hash);

    /// <summary>Keeps a zip, if it is a MovieLens dataset and there is room for it. What was kept before under its hash stays.</summary>
    /// <param name="from">Read to its end.</param>
    /// <param name="sent">Told how many bytes have come.</param>
    /// <exception cref="AdminException">It is no MovieLens zip, a damaged one, or too large.</exception>
    /// <exception cref="IOException">It broke off, or the disk is full.</exception>
    public async Task<Upload> KeepAsync(Stream from, string fileName, IProgress<long>? sent = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        Directory.CreateDirectory(_path);
        // What a killed program left unfinished goes; what somebody uploads right now was written to within the day.
        foreach (string left in Directory.EnumerateFiles(_path, "*.tmp").Where(file => File.GetLastWriteTimeUtc(file) < clock.GetUtcNow().UtcDateTime.AddDays(-1)))
            File.Delete(left);
        string draft = Path.Combine(_path, Guid.NewGuid().ToString("N") + ".tmp");
        try
        {
            string hash = await SaveAsync(from, draft, fileName, sent, cancellationToken);
            if (Find(hash) is { } known)
                return known;
            Upload upload = Describe(draft, hash, Path.GetFileName(fileName), cancellationToken);
            File.Move(draft, ZipOf(hash), overwrite: true);
            await File.WriteAllTextAsync(NoteOf(hash), JsonSerializer.Serialize(upload), CancellationToken.None);
            return upload;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Deletes one; runs on it keep what they found.</summary>
    /// <exception cref="IOException">It can't be deleted.</exception>
    public void Delete(Upload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        File.Delete(ZipOf(upload.Hash));
        File.Delete(NoteOf(upload.Hash));
    }

    /// <summary>Streams it to a file; of its size, only a buffer is ever in memory.</summary>
    /// <returns>Its hash.</returns>
    private async Task<string> SaveAsync(Stream from, string path, string fileName, IProgress<long>? sent, CancellationToken cancellationToken)
    {
        long left = Room - List().Sum(upload => upload.Bytes);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using FileStream to = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
        byte[] buffer = new byte[BufferSize];
        long total = 0;
        for (int read; (read = await from.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            total += read;
            if (total > left)
                throw new AdminException($"{fileName} is too large: {ByteText.Of(Math.Max(0, left))} of {ByteText.Of(Room)} are left for uploaded datasets. Delete one, or raise {EvaluationOptions.Section}:{nameof(EvaluationOptions.UploadMegabytes)}.");
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            sent?.Report(total);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Looks inside; all of its ratings are read, so that a damaged one is found out now.</summary>
    private Upload Describe(string path, string hash, string fileName, CancellationToken cancellationToken)
    {
        try
        {
            using IDatasetFiles files = new ZipDatasetFiles(File.OpenRead(path), fileName);
            MovieLensEdition.Detect(files);
            MovieLensRatings ratings = new(files);
            ratings.ReadAll(cancellationToken);
            return new Upload(hash, files.Name, fileName, new FileInfo(path).Length, ratings.FoldNames.Count > 0, clock.GetUtcNow().ToUnixTimeSeconds());
        }
        catch (Exception error) when (error is ImportException or InvalidDataException)
        {
            throw new AdminException(error.Message);
        }
    }

    private string ZipOf(string hash) => Path.Combine(_path, hash + ".zip");

    private string NoteOf(string hash) => Path.Combine(_path, hash + ".json");

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Path} can't be read")]
        public static partial void Unreadable(ILogger logger, Exception error, string path);
    }
}
