using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Guarding;

/// <summary>What a persona gave a film: stars or a thumb.</summary>
public sealed record PersonaRating(MovieId Movie, Stars? Stars, Thumb? Thumb);
