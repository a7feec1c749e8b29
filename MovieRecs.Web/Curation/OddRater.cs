using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Curation;

/// <summary>A rater whose ratings look unlike a person's.</summary>
/// <param name="Reasons">Why, in words and numbers; the first weighs most.</param>
public sealed record OddRater(RaterId Rater, int Ratings, IReadOnlyList<OddReason> Reasons);
