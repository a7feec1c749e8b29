namespace MovieRecs.Web.Storage;

/// <summary>How much room the disks have.</summary>
/// <param name="FreeAt">The free bytes on the disk of a folder that exists.</param>
public sealed record DiskSpace(Func<string, long> FreeAt)
{
    /// <summary>That of this machine.</summary>
    public static DiskSpace Real { get; } = new(folder => new DriveInfo(folder).AvailableFreeSpace);
}
