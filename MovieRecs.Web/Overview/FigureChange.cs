namespace MovieRecs.Web.Overview;

/// <summary>A figure of the newest training beside the same of the one before.</summary>
/// <param name="Label">As a table calls it: "nDCG@10".</param>
/// <param name="IsError">True where less is better.</param>
/// <param name="Chance">The largest loss that chance explains, in the figure's own unit; 0 where that isn't known.</param>
public sealed record FigureChange(string Label, bool IsError, double Before, double After, double Chance = 0)
{
    /// <summary>(after − before) / before; 0 where before is 0.</summary>
    public double Relative => Before == 0 ? 0 : (After - Before) / Before;

    /// <summary>By which share it became worse; 0 or less where it didn't.</summary>
    public double Loss => IsError ? Relative : -Relative;

    /// <summary>True where it became worse by more than chance explains.</summary>
    public bool IsReal => (IsError ? After - Before : Before - After) > Chance;
}
