namespace MovieRecs.Domain.Import;

/// <summary>An import can't be done. The message is for whoever asked for it: what is wrong, where, and what to do.</summary>
public sealed class ImportException(string message, Exception? inner = null) : Exception(message, inner);
