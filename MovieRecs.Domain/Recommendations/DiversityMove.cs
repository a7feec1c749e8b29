using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Recommendations;

/// <summary>What the diversifier did with one film.</summary>
/// <param name="Before">Its place by score among what the row is chosen from, from 1.</param>
/// <param name="After">Its place in the row; null where it was left out.</param>
/// <param name="MostLike">The film picked before it that it is most like; null for none.</param>
/// <param name="Likeness">How like, 0 to 1.</param>
/// <param name="Cost">What that took off its score.</param>
public sealed record DiversityMove(Movie Movie, int Before, int? After, Movie? MostLike, float Likeness, float Cost);
