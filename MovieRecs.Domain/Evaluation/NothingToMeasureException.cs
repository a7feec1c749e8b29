namespace MovieRecs.Domain.Evaluation;

/// <summary>A protocol finds nothing in these ratings that it could ask of a model. The message says what is missing.</summary>
public sealed class NothingToMeasureException(string message) : Exception(message);
