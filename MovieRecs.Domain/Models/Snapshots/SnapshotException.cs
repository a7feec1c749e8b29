namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>A snapshot can't be used or kept. The message is for whoever runs the site: what is wrong, and with what.</summary>
public sealed class SnapshotException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True where nothing is wrong with the file: another version of this program wrote it, and could read it.</summary>
    public bool IsOfAnotherVersion { get; init; }
}
