namespace MovieRecs.Web.Commands.Benchmarks;

/// <summary>What was asked can't be measured. The message says why, and what to do.</summary>
public sealed class BenchmarkException(string message) : Exception(message);
