using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Commands;
using MovieRecs.Web.Startup;

if (Verbs.Handles(args))
    return await Verbs.RunAsync(args);

try
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
    builder.AddMovieRecsPages();

    WebApplication app = builder.Build();
    await app.Services.MigrateStoreAsync();
    await app.Services.LoadStarterAsync();
    await app.Services.GetRequiredService<CatalogueHolder>().ReloadAsync();
    app.UseSecurityHeaders();
    app.UseMovieRecsPages();
    app.MapMovieRecsAccounts();
    app.MapMovieRecsApi();
    app.MapMovieRecsEvaluation();
    await app.RunAsync();
    return 0;
}
catch (Exception error) when (StartFailure.Explain(error) is { } reason)
{
    await Console.Error.WriteLineAsync(reason);
    return 1;
}
