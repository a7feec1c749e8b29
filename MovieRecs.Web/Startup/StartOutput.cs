namespace MovieRecs.Web.Startup;

/// <summary>Where the site says at its start where it is: the console, never a log file, because the setup link is a secret.</summary>
internal sealed record StartOutput(TextWriter Writer);
