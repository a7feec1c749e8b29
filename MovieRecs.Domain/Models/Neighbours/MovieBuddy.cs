using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>Somebody of similar taste.</summary>
/// <param name="Similarity">Over 0; 1 for the very same taste.</param>
/// <param name="Overlap">How many movies both have rated.</param>
public readonly record struct MovieBuddy(RaterId Rater, float Similarity, int Overlap);
