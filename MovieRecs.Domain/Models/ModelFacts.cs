namespace MovieRecs.Domain.Models;

/// <summary>What a snapshot says of itself.</summary>
/// <param name="Movies">The movies it serves, rated or not.</param>
/// <param name="Rank">k of the factor model.</param>
/// <param name="TrainedAt">When the training began.</param>
/// <param name="Duration">How long it took.</param>
public sealed record ModelFacts(int Movies, int Raters, int Ratings, int Rank, ulong Seed, DateTimeOffset TrainedAt, TimeSpan Duration);
