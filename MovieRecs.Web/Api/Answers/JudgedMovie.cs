using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Api.Answers;

/// <summary>A movie that a person gave a thumb.</summary>
internal sealed record JudgedMovie(MovieReference Movie, Thumb Thumb, DateTimeOffset GivenAt);
