using Microsoft.Extensions.DependencyInjection.Extensions;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Telemetry;

namespace MovieRecs.Web.Startup;

/// <summary>The import of datasets. Needs the store.</summary>
internal static class ImportStartup
{
    /// <summary>Registers <see cref="MovieLensImporter"/>, <see cref="ImportJobs"/>, <see cref="ImportFolder"/> and <see cref="DatasetDownload"/>.</summary>
    public static T AddMovieRecsImport<T>(this T builder)
        where T : IHostApplicationBuilder
    {
        builder.Services.AddOptions<ImportOptions>()
            .BindConfiguration(ImportOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.TryAddSingleton<SiteTelemetry>();
        builder.Services.AddSingleton<ImportFolder>();
        builder.Services.AddSingleton<MovieLensImporter>();
        builder.Services.AddSingleton<ImportJobs>();
        builder.Services.AddSingleton<ImportHistory>();
        builder.Services.AddHttpClient<DatasetDownload>();
        return builder;
    }
}
