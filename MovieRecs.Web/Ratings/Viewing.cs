using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Ratings;

/// <summary>What a person says of one viewing.</summary>
/// <param name="Minutes">Time spent; null where they don't say.</param>
/// <param name="IsRewatch">Whether they had seen the movie before.</param>
public sealed record Viewing(DateOnly Day, WatchOutcome Outcome, int? Minutes = null, bool IsRewatch = false);
