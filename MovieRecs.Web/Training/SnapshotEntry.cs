namespace MovieRecs.Web.Training;

/// <summary>A snapshot on disk.</summary>
/// <param name="Number">Snapshots are numbered in the order they are written.</param>
/// <param name="Bytes">The file's size.</param>
/// <param name="Problem">Why it was passed over when the site looked for one to serve; null where it wasn't.</param>
public sealed record SnapshotEntry(int Number, long Bytes, DateTimeOffset WrittenAt, string? Problem);
