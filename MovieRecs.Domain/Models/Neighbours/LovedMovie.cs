using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>A movie that somebody liked, and their stars.</summary>
public readonly record struct LovedMovie(MovieId Movie, Stars Stars);
