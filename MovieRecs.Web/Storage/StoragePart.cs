namespace MovieRecs.Web.Storage;

/// <summary>A part of the data folder, or of the store, and how much of the disk it takes.</summary>
public sealed record StoragePart(string Name, long Bytes);
