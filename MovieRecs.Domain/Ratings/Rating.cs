using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Ratings;

/// <summary>What one rater thought of one movie. There is at most one per rater and movie: the newest.</summary>
/// <param name="At">When it was given, in Unix seconds (UTC).</param>
public readonly record struct Rating(RaterId Rater, MovieId Movie, Stars Stars, long At);
