namespace MovieRecs.Web.Startup;

/// <summary>The program can't start, for a reason that its user can do something about. The message says what.</summary>
public sealed class StartupException(string message, Exception? inner = null) : Exception(message, inner);
