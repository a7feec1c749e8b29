using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Recommendations;

/// <summary>A film's place in two orders, from 1; null where it isn't in one.</summary>
public sealed record RankChange(Movie Movie, int? One, int? Other);
