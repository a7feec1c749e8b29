using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Recommendations;

/// <summary>A carousel: a heading and the picks under it, best first.</summary>
/// <param name="Key">Stable for one row on one page, fit for an element id: "because-42", "genre-film-noir".</param>
/// <param name="Heading">A sentence without a full stop: "Because you watched Inception".</param>
/// <param name="Cause">The film a <see cref="RowKind.BecauseYouWatched"/> row comes from.</param>
public sealed record Row(RowKind Kind, string Key, string Heading, MovieId? Cause, IReadOnlyList<Pick> Picks);
