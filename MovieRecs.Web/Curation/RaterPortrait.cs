using MovieRecs.Web.Ratings;

namespace MovieRecs.Web.Curation;

/// <summary>A look at one rater.</summary>
/// <param name="Months">How many ratings in each month that has any, oldest first; the month by its first day.</param>
/// <param name="MostInAMinute">The most ratings within any minute.</param>
public sealed record RaterPortrait(RaterName Who, RatingHistogram Histogram, IReadOnlyList<KeyValuePair<DateOnly, int>> Months, int MostInAMinute, IReadOnlyList<OddReason> Reasons);
