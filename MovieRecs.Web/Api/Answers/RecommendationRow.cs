using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Web.Api.Answers;

/// <summary>A row of recommendations under one heading, best first.</summary>
/// <param name="Key">Which row it is, as long as it is there: because-42, genre-film-noir.</param>
/// <param name="Cause">The movie that a row of the kind becauseYouWatched comes from.</param>
internal sealed record RecommendationRow(string Key, RowKind Kind, string Heading, MovieReference? Cause, IReadOnlyList<RecommendedMovie> Picks);
