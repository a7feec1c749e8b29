namespace MovieRecs.Web.Storage;

/// <summary>A part of the data folder, and how much of the disk it takes.</summary>
public sealed record StoragePart(string Name, long Bytes);
