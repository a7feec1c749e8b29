using MovieRecs.Domain.Import;

namespace MovieRecs.Web.Importing;

/// <summary>A dataset that lies unpacked in a folder.</summary>
internal sealed class FolderDatasetFiles(string folder) : IDatasetFiles
{
    private readonly DirectoryInfo _folder = new(folder);

    public string Name => _folder.Name;

    public IReadOnlyList<string> Names { get; } = [.. new DirectoryInfo(folder).EnumerateFiles().Select(file => file.Name)];

    public long Length(string name) => new FileInfo(PathOf(name)).Length;

    public Stream Open(string name) => new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);

    public void Dispose()
    {
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
