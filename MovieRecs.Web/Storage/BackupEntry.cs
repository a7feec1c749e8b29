namespace MovieRecs.Web.Storage;

/// <summary>A back-up on disk.</summary>
/// <param name="Name">The file's name.</param>
public sealed record BackupEntry(string Name, long Bytes, DateTimeOffset MadeAt);
