using MovieRecs.Web.Administration;
using MovieRecs.Web.Evaluations.Runs;

namespace MovieRecs.Web.Startup;

/// <summary>The evaluations that admins start, and the log of all runs. Needs the store and recommending.</summary>
internal static class EvaluationStartup
{
    public static WebApplicationBuilder AddMovieRecsEvaluation(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<EvaluationOptions>().BindConfiguration(EvaluationOptions.Section).ValidateDataAnnotations();
        builder.Services
            .AddSingleton<RunBoard>()
            .AddSingleton<RunRecords>()
            .AddSingleton<RunQueries>()
            .AddSingleton<UploadFolder>()
            .AddSingleton<RunData>()
            .AddSingleton<EvaluationWorker>()
            .AddSingleton<RunQueue>()
            .AddScoped<IUndo, RunDeletionUndo>()
            .AddSingleton<RunRecovery>()
            .AddHostedService(services => services.GetRequiredService<RunRecovery>())
            .AddHostedService(services => services.GetRequiredService<EvaluationWorker>());
        return builder;
    }

    public static WebApplication MapMovieRecsEvaluation(this WebApplication app)
    {
        app.MapRunDownloads();
        return app;
    }
}
