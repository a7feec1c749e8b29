using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Curation;

/// <summary>Who a rater is, for admins.</summary>
/// <param name="Name">"Ann, ann@example.org", or "ml-latest-small:414".</param>
/// <param name="LeftOutAt">Since when they are left out of trainings, in Unix seconds; null where they count.</param>
public sealed record RaterName(RaterId Rater, RaterSource Source, string Name, long? LeftOutAt);
