namespace MovieRecs.Domain.Models;

/// <summary>A number of stars that somebody is expected to give.</summary>
/// <param name="Stars">Unrounded, and on the scale.</param>
/// <param name="IsPossible">False where the model could not say and its fallback did.</param>
public readonly record struct StarPrediction(float Stars, bool IsPossible);
