using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Autopsies;
using MovieRecs.Web.Buddies;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Shared;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Ratings.Counting;
using MovieRecs.Web.Recommending;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Startup;

/// <summary>The catalogue, what people do, the served model, and the service that joins them.</summary>
internal static class RecommendingStartup
{
    public static WebApplicationBuilder AddMovieRecsRecommending(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<TrainingOptions>().BindConfiguration(TrainingOptions.Section).ValidateDataAnnotations();
        builder.Services.AddOptionsWithValidateOnStart<PromotionOptions>().BindConfiguration(PromotionOptions.Section).ValidateDataAnnotations();
        builder.Services
            .AddSingleton<CatalogueReader>()
            .AddSingleton<CatalogueHolder>()
            .AddSingleton<PersonalQueries>()
            .AddSingleton<CommunityQueries>()
            .AddSingleton<RatingCountQueries>()
            .AddSingleton<RatingCountsHolder>()
            .AddSingleton<RatingWriter>()
            .AddSingleton<RatingService>()
            .AddSingleton<PredictionQueries>()
            .AddSingleton<WatchWriter>()
            .AddSingleton<ListWriter>()
            .AddSingleton<PreferenceWriter>()
            .AddSingleton<IRatingSource, StoreRatingSource>()
            .AddSingleton<ModelHolder>()
            .AddSingleton<SnapshotFolder>()
            .AddSingleton<StoreWatch>()
            .AddSingleton<SnapshotRecords>()
            .AddSingleton<PersonaStore>()
            .AddSingleton<IUndo>(services => services.GetRequiredService<PersonaStore>())
            .AddSingleton<SnapshotJudge>()
            .AddSingleton<SnapshotReader>()
            .AddSingleton<SnapshotRestorer>()
            .AddSingleton<Promoter>()
            .AddSingleton<ModelsViewBuilder>()
            .AddSingleton<TrainingRun>()
            .AddSingleton<WorkLane>()
            .AddSingleton<TrainingRecorder>()
            .AddSingleton<TrainingWorker>()
            .AddHostedService(services => services.GetRequiredService<TrainingWorker>())
            .AddScoped<Visit>()
            .AddScoped<RecommendationService>()
            .AddScoped<HomeViewBuilder>()
            .AddTransient<AutopsyDesk>()
            .AddScoped<PersonalActions>()
            .AddScoped<SteeringActions>()
            .AddSingleton<BuddyModelHolder>()
            .AddSingleton<BuddyDirectory>()
            .AddScoped<BuddyService>();
        return builder;
    }
}
