namespace MovieRecs.Web.Evaluations;

/// <summary>What was asked can't be evaluated. The message says why, and what to do.</summary>
public sealed class EvaluationException(string message) : Exception(message);
