using MovieRecs.Web.Administration;
using MovieRecs.Web.Curation;

namespace MovieRecs.Web.Startup;

/// <summary>What admins do to films and raters. Needs administration and recommending.</summary>
internal static class CurationStartup
{
    public static WebApplicationBuilder AddMovieRecsCuration(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<CatalogueRefresh>()
            .AddSingleton<DuplicateFinder>()
            .AddSingleton<RaterSurvey>()
            .AddSingleton<RaterReader>()
            .AddSingleton<RaterExclusion>()
            .AddSingleton<FilmEditor>()
            .AddSingleton<FilmMerger>()
            .AddSingleton<IUndo>(services => services.GetRequiredService<FilmEditor>())
            .AddSingleton<IUndo>(services => services.GetRequiredService<FilmMerger>());
        return builder;
    }
}
