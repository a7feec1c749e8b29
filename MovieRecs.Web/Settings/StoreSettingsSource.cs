namespace MovieRecs.Web.Settings;

/// <summary>The settings that admins changed on the site, as a source of the configuration.</summary>
/// <param name="path">Of the store, which needn't be there yet.</param>
public sealed class StoreSettingsSource(string path) : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new StoreSettings(path);

    /// <summary>Puts the source above the files' and below the environment's and the command line's.</summary>
    public static void AddTo(IConfigurationBuilder configuration, string path)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        int files = configuration.Sources.ToList().FindLastIndex(source => source is FileConfigurationSource);
        configuration.Sources.Insert(files + 1, new StoreSettingsSource(path));
    }
}
