namespace MovieRecs.Domain.Import;

/// <summary>The files of one dataset, wherever they lie: in a zip, or in a folder.</summary>
public interface IDatasetFiles : IDisposable
{
    /// <summary>The name of the folder that holds them ("ml-latest-small"), in a zip as on disk.</summary>
    string Name { get; }

    /// <summary>The files of that folder, without its name; those of folders within are left out.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>The size of a file in bytes, as unpacked.</summary>
    long Length(string name);

    /// <summary>A file's content, to be read once from start to end.</summary>
    /// <exception cref="InvalidDataException">Here or while reading: the container is damaged.</exception>
    Stream Open(string name);
}
