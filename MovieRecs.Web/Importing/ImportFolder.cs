using MovieRecs.Web.Startup;

namespace MovieRecs.Web.Importing;

/// <summary>Where zips lie while they are on their way into the store.</summary>
public sealed class ImportFolder(DataFolder data, TimeProvider clock)
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
            file.Delete();
    }

    private string Downloads => data.Combine("downloads");
}
