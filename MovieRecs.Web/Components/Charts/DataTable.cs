namespace MovieRecs.Web.Components.Charts;

/// <summary>A table as text.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="NameColumns">How many columns from the left are names; the others are figures.</param>
public sealed record DataTable(string Caption, int NameColumns, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows);
