namespace MovieRecs.Domain.Import;

/// <summary>How an edition of MovieLens writes its rows.</summary>
public enum MovieLensLayout
{
    /// <summary>100K: <c>u.data</c> with tabs, <c>u.item</c> with pipes and a flag per genre.</summary>
    Flags,

    /// <summary>1M and 10M: <c>.dat</c> files with <c>::</c> between the fields.</summary>
    Colons,

    /// <summary>20M, 25M, 32M, latest and latest-small: CSV with a header.</summary>
    Csv,
}
