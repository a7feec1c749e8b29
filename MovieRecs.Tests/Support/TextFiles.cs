using System.Text;
using MovieRecs.Domain.Import;

namespace MovieRecs.Tests.Support;

/// <summary>A dataset of hand-written files in memory.</summary>
internal sealed class TextFiles(params (string Name, string Content)[] files) : IDatasetFiles
{
    public string Name => "hand-made";

    public IReadOnlyList<string> Names { get; } = [.. files.Select(file => file.Name)];

    public long Length(string name) => Content(name).Length;

    public Stream Open(string name) => new MemoryStream(Content(name));

    public void Dispose()
    {
    }

    private byte[] Content(string name) => Encoding.UTF8.GetBytes(files.Single(file => file.Name == name).Content);
}
