namespace MovieRecs.Web.Importing;

/// <summary>An import in a list.</summary>
/// <param name="At">Unix seconds.</param>
/// <param name="Source">What was read: "ml-latest-small.zip".</param>
public sealed record ImportLine(int Id, long At, string Source, string Summary);
