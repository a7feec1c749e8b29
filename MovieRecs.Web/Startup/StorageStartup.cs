using MovieRecs.Web.Storage;

namespace MovieRecs.Web.Startup;

/// <summary>What uses the disk, and back-ups. Needs the store and accounts.</summary>
internal static class StorageStartup
{
    public static WebApplicationBuilder AddMovieRecsStorage(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<BackupOptions>().BindConfiguration(BackupOptions.Section).ValidateDataAnnotations();
        builder.Services
            .AddSingleton(DiskSpace.Real)
            .AddSingleton<BackupFolder>()
            .AddSingleton<StorageReader>();
        return builder;
    }

    public static WebApplication MapMovieRecsStorage(this WebApplication app)
    {
        app.MapBackups();
        return app;
    }
}
