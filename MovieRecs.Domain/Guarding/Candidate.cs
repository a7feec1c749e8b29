using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Domain.Guarding;

/// <summary>A snapshot at the gates.</summary>
/// <param name="Recommender">What would serve.</param>
/// <param name="Served">What serves now; null where nothing complete does.</param>
/// <param name="IsSameQuestion">
/// True where both were trained on one community, so that their figures answer the same question; else each is compared with
/// its own baselines.
/// </param>
public sealed record Candidate(Recommender Recommender, Recommender? Served, bool IsSameQuestion);
