namespace MovieRecs.Web.Administration;

/// <summary>Something that an admin asked for is refused, and nothing was changed. The message says why, and what to do.</summary>
public sealed class AdminException(string message) : Exception(message);
