namespace MovieRecs.Domain.Models;

/// <summary>
/// How well a training with the same settings, on the other ratings alone, foretells ratings held out at random. A
/// figure is null where nothing could be measured.
/// </summary>
/// <param name="Share">The share of all ratings held out, 0 to 1.</param>
/// <param name="Seed">Of the random choice of ratings and people.</param>
/// <param name="Ratings">How many ratings were held out.</param>
/// <param name="RankedPeople">How many people the rankings were measured for: a random sample of those with a liked film held out.</param>
/// <param name="NdcgAt10">The mean nDCG@10 over them of the order that the site serves.</param>
public sealed record HoldoutFigures(double Share, ulong Seed, int Ratings, int RankedPeople, double? NdcgAt10);
