namespace MovieRecs.Domain.Recommendations;

/// <summary>A place on a home page.</summary>
/// <param name="Heading">The row's.</param>
/// <param name="Number">1 for its first film.</param>
public sealed record PagePlace(string Heading, int Number);
