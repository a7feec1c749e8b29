using System.IO.Compression;

namespace MovieRecs.Domain.Import;

/// <summary>
/// A dataset inside a zip, read in place: nothing is unpacked, so that no entry's name can point anywhere. The dataset
/// is the folder in the zip that holds a ratings file; its name counts, not that of the zip.
/// </summary>
public sealed class ZipDatasetFiles : IDatasetFiles
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;

    /// <param name="zip">A stream that can seek; closed with this.</param>
    /// <param name="fileName">What the zip is called, "ml-1m.zip"; without its ending it is the dataset's name where the zip has no folder.</param>
    /// <exception cref="ImportException">Not a zip, or a damaged one.</exception>
    public ZipDatasetFiles(Stream zip, string fileName)
    {
        try
        {
            _zip = new ZipArchive(zip, ZipArchiveMode.Read);
            string root = Root(_zip);
            Name = root.Length == 0 ? Path.GetFileNameWithoutExtension(fileName) : root.TrimEnd('/').Split('/')[^1];
            _entries = _zip.Entries
                .Where(entry => Folder(entry) == root && entry.Name.Length > 0)
                .DistinctBy(entry => entry.Name)
                .ToDictionary(entry => entry.Name);
        }
        catch (InvalidDataException error)
        {
            zip.Dispose();
            throw new ImportException($"{fileName} is no zip, or a damaged one. Download or copy it again; a complete MovieLens zip opens in any archive program.", error);
        }
        Names = [.. _entries.Keys];
    }

    public string Name { get; }

    public IReadOnlyList<string> Names { get; }

    public long Length(string name) => _entries[name].Length;

    public Stream Open(string name) => new ChecksumStream(_entries[name].Open(), _entries[name].Crc32);

    public void Dispose() => _zip.Dispose();

    private static string Root(ZipArchive zip) => zip.Entries
        .Where(entry => MovieLensEdition.RatingsFiles.Contains(entry.Name, StringComparer.OrdinalIgnoreCase) && !entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal))
        .Select(Folder)
        .OrderBy(folder => folder.Count(letter => letter == '/'))
        .FirstOrDefault("");

    private static string Folder(ZipArchiveEntry entry) => entry.FullName[..^entry.Name.Length].Replace('\\', '/');
}
