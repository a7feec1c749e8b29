namespace MovieRecs.Web.Api.Answers;

/// <summary>What the site recommends to a person now; no movie is in two rows.</summary>
internal sealed record Recommendations(IReadOnlyList<RecommendationRow> Rows);
