namespace MovieRecs.Domain.Recommendations;

/// <summary>One of the best films, with the arithmetic of its score.</summary>
/// <param name="Place">Where it is on the page; null where it isn't.</param>
public sealed record DissectedFilm(ScoreBreakdown Score, PagePlace? Place);
