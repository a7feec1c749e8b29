using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Recommendations;

/// <summary>A row of the page, and what it could not have.</summary>
/// <param name="PassedOver">
/// Films that stand above the row's last one by what it is ranked by, and were on the page already or are on the watchlist;
/// the highest first. Of rows that are ranked among a choice of films, none is told.
/// </param>
public sealed record DissectedRow(Row Row, IReadOnlyList<Movie> PassedOver);
