using MovieRecs.Domain.Import;

namespace MovieRecs.Web.Importing;

/// <summary>Opens what somebody points at: a zip, or a folder.</summary>
internal static class DatasetFiles
{
    /// <param name="name">What to call it in messages and, where a zip has no folder of its own, in the store; by default the path's last part.</param>
    /// <exception cref="ImportException">Nothing is there, it can't be read, or it is neither a folder nor a zip.</exception>
    public static IDatasetFiles Open(string path, string? name = null)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new ImportException("No path is given. Give that of a MovieLens zip, or of the folder it unpacks to.");
        string full = Path.GetFullPath(path);
        try
        {
            if (Directory.Exists(full))
                return new FolderDatasetFiles(Path.TrimEndingDirectorySeparator(full));
            if (!File.Exists(full))
                throw new ImportException($"There is no file or folder {full}. Give the path of a MovieLens zip, or of the folder it unpacks to.");
            return new ZipDatasetFiles(File.OpenRead(full), Path.GetFileName(name ?? full));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ImportException($"{full} can't be read ({error.Message}).", error);
        }
    }
}
