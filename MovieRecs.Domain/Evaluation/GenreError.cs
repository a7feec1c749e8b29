namespace MovieRecs.Domain.Evaluation;

/// <summary>How well a person's ratings of films of one genre were foretold.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="MeanError">Mean absolute error, in stars.</param>
public readonly record struct GenreError(string Genre, int Count, double MeanError);
