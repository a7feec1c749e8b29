namespace MovieRecs.Domain.Recommendations;

/// <summary>What one feature of a film contributes to its score, through all that the person did about films that have it.</summary>
/// <param name="Feature">Null for what the average candidate's features would have contributed, which is taken off.</param>
public sealed record FeatureShare(ContentFeature? Feature, float Contribution);
