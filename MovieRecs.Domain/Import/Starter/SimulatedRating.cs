using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Import.Starter;

/// <summary>One rating of the simulated community.</summary>
/// <param name="RaterNumber">0 to <see cref="SimulatedCommunity.RaterCount"/> − 1; not yet a rater's id.</param>
/// <param name="FilmIndex">The film's place in the list that the community was generated from.</param>
/// <param name="At">When it was given, in Unix seconds (UTC); all within 2025.</param>
public readonly record struct SimulatedRating(int RaterNumber, int FilmIndex, Stars Stars, long At);
