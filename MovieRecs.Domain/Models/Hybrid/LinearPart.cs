namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>One linear model in the hybrid.</summary>
/// <param name="WeightFor">Its hybrid weight for a person.</param>
public sealed record LinearPart(ILinearScorer Scorer, Func<KnownSignals, PartWeight> WeightFor);
