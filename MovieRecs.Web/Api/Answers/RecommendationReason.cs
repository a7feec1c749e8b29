using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Web.Api.Answers;

/// <summary>What made most of a movie's score.</summary>
/// <param name="Cause">The movie that did, where it was one.</param>
/// <param name="Text">The same in a sentence of at most twelve words.</param>
internal sealed record RecommendationReason(ReasonKind Kind, MovieReference? Cause, string Text);
