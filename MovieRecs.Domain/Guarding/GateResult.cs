namespace MovieRecs.Domain.Guarding;

/// <summary>What one gate said of a snapshot.</summary>
/// <param name="Text">Why, as a sentence with the numbers, without its full stop.</param>
public sealed record GateResult(Gate Gate, GateOutcome Outcome, string Text);
