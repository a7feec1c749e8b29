namespace MovieRecs.Web.Catalogue;

/// <summary>What to list. A null says that anything will do.</summary>
/// <param name="Search">Words that the title or a credited person's name must hold; each must be found.</param>
/// <param name="Genre">A genre's name.</param>
/// <param name="Decade">The first year of a decade.</param>
/// <param name="Year">A single year.</param>
public sealed record BrowseFilter(string? Search = null, string? Genre = null, int? Decade = null, int? Year = null, BrowseSort Sort = BrowseSort.Popular);
