using MovieRecs.Web.Catalogue;

namespace MovieRecs.Web.Startup;

/// <summary>The whole site, ready to run.</summary>
internal static class Site
{
    /// <param name="args">The command line.</param>
    /// <param name="configure">What its caller wants otherwise.</param>
    /// <returns>Not started; its store is up to date and has the starter catalogue.</returns>
    public static async Task<WebApplication> BuildAsync(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddCommandLine(args, DataFolder.Switches);
        builder.AddMovieRecsStore();
        builder.AddMovieRecsStarter();
        builder.AddMovieRecsAccounts();
        builder.AddMovieRecsRecommending();
        builder.AddMovieRecsImport();
        builder.AddMovieRecsApi();
        builder.AddMovieRecsEvaluation();
        builder.AddMovieRecsAdministration();
        builder.AddMovieRecsCuration();
        builder.AddMovieRecsStorage();
        builder.AddMovieRecsSettings();
        builder.AddMovieRecsTelemetry();
        builder.AddMovieRecsPages();
        configure?.Invoke(builder);

        WebApplication app = builder.Build();
        await app.Services.MigrateStoreAsync();
        await app.Services.LoadStarterAsync();
        await app.Services.GetRequiredService<CatalogueHolder>().ReloadAsync();
        app.UseSecurityHeaders();
        app.UseMovieRecsPages();
        app.MapMovieRecsAccounts();
        app.MapMovieRecsApi();
        app.MapMovieRecsStorage();
        app.MapMovieRecsEvaluation();
        app.MapMovieRecsHealth();
        return app;
    }
}
