namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>One linear model in the hybrid.</summary>
/// <param name="Name">A word for it: "factors", "content".</param>
/// <param name="Weight">Its hybrid weight for a person and a movie with so many ratings.</param>
public sealed record LinearPart(string Name, ILinearScorer Scorer, Func<KnownSignals, int, float> Weight);
