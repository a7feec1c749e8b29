using MovieRecs.Web.Startup;

namespace MovieRecs.Web.Importing;

/// <summary>Where zips lie while they are on their way into the store.</summary>
public sealed partial class ImportFolder(DataFolder data, TimeProvider clock, ILogger<ImportFolder> logger)
{
    private static readonly TimeSpan LongestStay = TimeSpan.FromDays(1);

    /// <summary>A path, in a folder that exists, for a file that doesn't yet: to write an upload or a download to.</summary>
    /// <param name="extension">With its dot.</param>
    public string NewFile(string extension) => Path.Combine(Directory.CreateDirectory(Downloads).FullName, Guid.NewGuid().ToString("N") + extension);

    /// <summary>Deletes what programs left behind that were killed.</summary>
    public void DeleteLeftovers()
    {
        if (!Directory.Exists(Downloads))
            return;
        DateTime oldest = (clock.GetUtcNow() - LongestStay).UtcDateTime;
        foreach (FileInfo file in new DirectoryInfo(Downloads).EnumerateFiles().Where(file => file.LastWriteTimeUtc < oldest))
            Delete(file.FullName);
    }

    /// <summary>Deletes a file of this folder; one that can't be deleted just now goes with the leftovers another day.</summary>
    public void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.NotDeleted(logger, error, path);
        }
    }

    private string Downloads => data.Combine("downloads");

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Path} can't be deleted")]
        public static partial void NotDeleted(ILogger logger, Exception error, string path);
    }
}
