namespace MovieRecs.Domain.Recommendations;

/// <summary>What a change to a person's signals, only thought of, would do to a film and the row it is in.</summary>
/// <param name="Before">The film's score as it is.</param>
/// <param name="After">As it would be.</param>
/// <param name="RowBefore">The row as it is; null where it isn't on the page.</param>
/// <param name="RowAfter">As it would be; null where it would be gone.</param>
public sealed record WhatIfResult(ScoreBreakdown Before, ScoreBreakdown After, Row? RowBefore, Row? RowAfter);
