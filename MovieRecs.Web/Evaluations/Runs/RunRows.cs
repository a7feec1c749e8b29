namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>One page of the history.</summary>
/// <param name="Rows">Newest first.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record RunRows(IReadOnlyList<RunRow> Rows, int Total);
