namespace MovieRecs.Domain.Import;

/// <summary>What was done about a row that wasn't as it should be.</summary>
public enum ImportAction
{
    /// <summary>Something in it was put right; then it was taken like any other.</summary>
    Repaired,

    /// <summary>Left out.</summary>
    Rejected,

    /// <summary>The same as another row: taken as one with it.</summary>
    Merged,
}
