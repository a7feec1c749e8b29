using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Curation;

/// <summary>Two films that may be one.</summary>
/// <param name="Kept">The one with more ratings.</param>
/// <param name="IdsDiffer">True where another catalogue holds them for two films, which it then mostly is right in.</param>
public sealed record LikelyDuplicate(MovieId Gone, string GoneTitle, int GoneRatings, MovieId Kept, string KeptTitle, int KeptRatings, bool IdsDiffer);
