using MovieRecs.Web.Starter;

namespace MovieRecs.Web.Startup;

/// <summary>The embedded catalogue and its simulated community.</summary>
internal static class StarterStartup
{
    public static T AddMovieRecsStarter<T>(this T builder)
        where T : IHostApplicationBuilder
    {
        builder.Services.AddSingleton<DemoCommunity>().AddSingleton<StarterLoader>();
        return builder;
    }

    /// <summary>Fills a new store; call it once the store is migrated.</summary>
    public static Task LoadStarterAsync(this IServiceProvider services) => services.GetRequiredService<StarterLoader>().LoadAsync();
}
