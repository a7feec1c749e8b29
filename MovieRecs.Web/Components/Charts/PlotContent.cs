namespace MovieRecs.Web.Components.Charts;

/// <summary>One plot of the report: what it shows, as points and as the table that says the same.</summary>
/// <param name="Title">A heading.</param>
/// <param name="Text">What is to be seen, and how to read it.</param>
/// <param name="Series">At least one, each with a point or more.</param>
/// <param name="Twin">The same figures as a table.</param>
public sealed record PlotContent(string Title, string Text, string XTitle, string YTitle, IReadOnlyList<PlotSeries> Series, DataTable Twin)
{
    /// <summary>The names along the horizontal axis; null where it has numbers.</summary>
    public IReadOnlyList<string>? XNames { get; init; }

    /// <summary>True where points of a series are joined by a line, and a legend names the series; else each point has its name beside it, or on narrow screens in a legend.</summary>
    public bool IsJoined { get; init; } = true;

    /// <summary>True where both axes go from 0 to 1 and a diagonal shows what is ideal.</summary>
    public bool HasDiagonal { get; init; }
}
