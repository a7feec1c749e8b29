namespace MovieRecs.Web.Overview;

/// <summary>A figure of the newest training beside the same of the one before.</summary>
/// <param name="Label">As a table calls it: "nDCG@10".</param>
/// <param name="IsError">True where less is better.</param>
public sealed record FigureChange(string Label, bool IsError, double Before, double After)
{
    /// <summary>(after − before) / before; 0 where before is 0.</summary>
    public double Relative => Before == 0 ? 0 : (After - Before) / Before;

    /// <summary>By which share it became worse; 0 or less where it didn't.</summary>
    public double Loss => IsError ? Relative : -Relative;
}
