using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Recommendations;

/// <summary>One movie offered to one person.</summary>
/// <param name="Score">What it was ranked by: comparable within one view of one person only, not stars.</param>
public sealed record Pick(MovieId Movie, float Score, Explanation Why);
