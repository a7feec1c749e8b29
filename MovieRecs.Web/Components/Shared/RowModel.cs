namespace MovieRecs.Web.Components.Shared;

/// <summary>A row of cards as the page shows it.</summary>
/// <param name="Key">Unique on the page; fit for element ids.</param>
/// <param name="Heading">The heading, without <paramref name="Emphasis"/>.</param>
/// <param name="Emphasis">A film's title that ends the heading, set apart; or null.</param>
public sealed record RowModel(string Key, string Heading, string? Emphasis, IReadOnlyList<CardModel> Cards);
