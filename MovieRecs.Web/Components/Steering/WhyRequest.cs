using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Components.Steering;

/// <summary>Which pick is to be explained, and to whom.</summary>
/// <param name="Row">The key of the row of the home page that a change is shown in.</param>
/// <param name="Why">The why-line that the person asked about; null where there was none.</param>
/// <param name="Elsewhere">Films that the home page shows outside its rows.</param>
public sealed record WhyRequest(Movie Movie, string Row, Viewer Viewer, string? Why, IReadOnlySet<MovieId> Elsewhere);
