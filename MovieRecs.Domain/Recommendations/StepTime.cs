namespace MovieRecs.Domain.Recommendations;

/// <summary>How long a step on the way to a page took.</summary>
/// <param name="Step">What was done then: "Scored".</param>
public sealed record StepTime(string Step, TimeSpan Took);
