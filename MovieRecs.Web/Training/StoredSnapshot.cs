using MovieRecs.Domain.Models.Snapshots;

namespace MovieRecs.Web.Training;

/// <summary>A snapshot that was read from disk.</summary>
public sealed record StoredSnapshot(int Number, ModelSnapshot Snapshot);
