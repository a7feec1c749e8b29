namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>One linear model in the hybrid.</summary>
/// <param name="Goes">What it goes by.</param>
/// <param name="WeightFor">Its hybrid weight for a person.</param>
public sealed record LinearPart(ScorePart Goes, ILinearScorer Scorer, Func<KnownSignals, PartWeight> WeightFor);
