namespace MovieRecs.Web.Api.Answers;

/// <summary>One movie offered to one person, and why.</summary>
/// <param name="Score">What it was ranked by: comparable within one answer only, and not stars.</param>
internal sealed record RecommendedMovie(MovieReference Movie, string Poster, double Score, RecommendationReason Reason);
