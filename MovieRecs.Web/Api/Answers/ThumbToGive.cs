using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Api.Answers;

/// <summary>What a person thinks of a movie in one touch.</summary>
internal sealed record ThumbToGive(Thumb Thumb);
