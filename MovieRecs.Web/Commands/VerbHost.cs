using MovieRecs.Web.Startup;

namespace MovieRecs.Web.Commands;

/// <summary>What a verb that works on the store runs in: the site's services without its pages.</summary>
internal static class VerbHost
{
    /// <param name="dataFolder">As given by <c>--data</c>, or null.</param>
    /// <param name="configure">Adds the services that the verb needs beside the store.</param>
    /// <returns>A host that was built but not started; the store is migrated and has the starter catalogue.</returns>
    public static async Task<IHost> CreateAsync(string? dataFolder, Action<HostApplicationBuilder>? configure = null, CancellationToken cancellationToken = default)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        if (dataFolder is not null)
            builder.Configuration.AddInMemoryCollection([KeyValuePair.Create(DataFolder.Setting, (string?)dataFolder)]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddMovieRecsStore();
        builder.AddMovieRecsStarter();
        configure?.Invoke(builder);
        IHost host = builder.Build();
        await host.Services.MigrateStoreAsync(cancellationToken);
        await host.Services.LoadStarterAsync();
        return host;
    }
}
