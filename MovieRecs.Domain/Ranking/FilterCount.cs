using MovieRecs.Domain.Models;

namespace MovieRecs.Domain.Ranking;

/// <summary>How many movies a filter takes off that nothing before it did.</summary>
public sealed record FilterCount(Filter Filter, int Movies);
