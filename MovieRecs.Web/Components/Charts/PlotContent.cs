namespace MovieRecs.Web.Components.Charts;

/// <summary>One plot: what it shows, as points and as the table that says the same.</summary>
/// <param name="Title">A heading.</param>
/// <param name="Text">What is to be seen, and how to read it.</param>
/// <param name="XTitle">What the points' X is.</param>
/// <param name="YTitle">What the points' Y is, with its unit.</param>
/// <param name="Series">At least one, each with a point or more.</param>
/// <param name="Twin">The same figures as a table.</param>
public sealed record PlotContent(string Title, string Text, string XTitle, string YTitle, IReadOnlyList<PlotSeries> Series, DataTable Twin)
{
    public PlotKind Kind { get; init; }

    /// <summary>The names of the places 0, 1, 2 … of X; null where it has numbers.</summary>
    public IReadOnlyList<string>? XNames { get; init; }

    /// <summary>True where both axes go from 0 to 1 and a diagonal shows what is ideal.</summary>
    public bool HasDiagonal { get; init; }

    /// <summary>The Y that would be ideal, where there is one.</summary>
    public double? Ideal { get; init; }

    /// <summary>True where the axis of Y begins at 0, as that of bars always does.</summary>
    public bool IsFromZero { get; init; }
}
