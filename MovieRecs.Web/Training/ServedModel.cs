using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Web.Training;

/// <summary>What the site serves.</summary>
/// <param name="Snapshot">The number of its snapshot on disk; null where it is in memory only.</param>
public sealed record ServedModel(Recommender Recommender, int? Snapshot);
