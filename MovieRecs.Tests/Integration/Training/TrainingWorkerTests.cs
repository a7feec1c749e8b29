using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Starter;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Training;

public sealed class TrainingWorkerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_AfterTheDemoIsRemoved_ServesAModelAndACatalogueWithoutIt()
    {
        await using SiteFactory site = new();
        Recommender first = await Trainings.FirstAsync(site.Services);
        Assert.True(first.Model.Facts.Ratings > 0);

        Recommender second = await Trainings.NextAsync(site.Services, () => site.Services.GetRequiredService<DemoCommunity>().RemoveAsync(Cancellation));

        Assert.Equal(0, second.Model.Facts.Ratings);
        Assert.Equal(first.Model.Facts.Movies, second.Model.Facts.Movies);
        Assert.False(site.Services.GetRequiredService<CatalogueHolder>().Current.HasDemoCommunity);
        Assert.Null(site.Services.GetRequiredService<TrainingWorker>().Status.Problem);
    }

    [Fact]
    public async Task Worker_AnHourAfterSomebodyRated_LearnsFromIt()
    {
        await using RealStore store = await RealStore.CreateAsync();
        await store.AddMoviesAsync("Heat", "Ran");
        RaterId ann = await store.AddRaterAsync();
        ManualClock clock = new();
        CatalogueHolder catalogue = new(new CatalogueReader(store));
        await catalogue.ReloadAsync(Cancellation);
        ModelHolder models = new();
        using TrainingWorker worker = new(models, catalogue, store, new StoreRatingSource(store), clock, NullLogger<TrainingWorker>.Instance);
        Recommender first = await Trainings.WhenTrainedAsync(worker, models, _ => true, () => worker.StartAsync(Cancellation));

        await new RatingWriter(store, clock).SetAsync(ann, new MovieId(1), Stars.FromHalfSteps(9), Cancellation);
        Recommender second = await Trainings.WhenTrainedAsync(worker, models, now => now != first, () =>
        {
            clock.Advance(TimeSpan.FromMinutes(61));
            return Task.CompletedTask;
        });
        await worker.StopAsync(Cancellation);

        Assert.Equal((0, 1), (first.Model.Facts.Ratings, second.Model.Facts.Ratings));
    }
}
