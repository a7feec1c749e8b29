namespace MovieRecs.Web.Api.Answers;

/// <summary>What the site recommends to a person now; no movie is in two rows.</summary>
/// <param name="Loosen">Where their filters leave nothing: all of them, the one that gives back most first. Otherwise empty.</param>
internal sealed record Recommendations(IReadOnlyList<RecommendationRow> Rows, IReadOnlyList<FilterToLoosen> Loosen);
