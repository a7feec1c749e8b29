namespace MovieRecs.Web.Api.Answers;

/// <summary>Movies like one, most similar first.</summary>
internal sealed record SimilarMovies(MovieReference Movie, IReadOnlyList<RecommendedMovie> Picks);
