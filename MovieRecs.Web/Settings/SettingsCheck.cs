namespace MovieRecs.Web.Settings;

/// <summary>Says at the start what is in the store and can't be used as a setting.</summary>
internal sealed partial class SettingsCheck(SiteSettings settings, ILogger<SettingsCheck> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (string problem in settings.Ignored)
            Log.Ignored(logger, problem);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A setting in the store is not used. {Problem}")]
        public static partial void Ignored(ILogger logger, string problem);
    }
}
