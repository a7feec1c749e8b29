using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Recommendations;

/// <summary>The true reason for one pick: the largest source of its score, and where that is what the person did, their film that added most.</summary>
/// <param name="Kind">What kind of thing contributed most.</param>
/// <param name="Cause">The film that did, where <paramref name="Kind"/> is <see cref="ReasonKind.Movie"/>
/// or <see cref="ReasonKind.Similar"/>.</param>
/// <param name="Text">The why-line: one sentence of at most twelve words, without a full stop.</param>
public sealed record Explanation(ReasonKind Kind, MovieId? Cause, string Text);
