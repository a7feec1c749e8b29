namespace MovieRecs.Web.Telemetry;

/// <summary>Tells whoever watches some work, each by itself: a page that fails at watching is no reason for the work to stop, nor for others not to hear of it.</summary>
internal static partial class Watchers
{
    /// <param name="watchers">An event's handlers; null where nobody watches.</param>
    public static void Tell(Action? watchers, ILogger logger)
    {
        foreach (Action watcher in Delegate.EnumerateInvocationList(watchers))
        {
            try
            {
                watcher();
            }
#pragma warning disable CA1031 // Whatever it is, it is the watcher's.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Log.Failed(logger, error);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Something that watches the site's work failed")]
        public static partial void Failed(ILogger logger, Exception error);
    }
}
