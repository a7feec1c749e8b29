namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>One linear model in the hybrid.</summary>
/// <param name="WeightFor">For a person, its hybrid weight by how many ratings a movie has.</param>
public sealed record LinearPart(ILinearScorer Scorer, Func<KnownSignals, Func<int, float>> WeightFor);
