using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Starter;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Training;

/// <summary>When the site trains, on what, and what it serves meanwhile.</summary>
public sealed class TrainingWorkerTests : TrainingTest
{
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
        await using TrainingSite site = await CreateAsync();
        Recommender first = await site.StartAsync();

        await RateAsync(1, 9);
        Recommender second = await site.NextAsync(() => PassAsync(TimeSpan.FromMinutes(61)));

        Assert.Equal((0, 1), (first.Model.Facts.Ratings, second.Model.Facts.Ratings));
    }

    [Fact]
    public async Task Worker_FewerRatingsThanTheSetting_WaitsForTheRest()
    {
        await using TrainingSite site = await CreateAsync(new TrainingOptions { HoldoutShare = 0, PredictStars = false, RetrainAfterRatings = 2 });
        Recommender first = await site.StartAsync();
        await RateAsync(1, 9);
        await PassAsync(TimeSpan.FromMinutes(61));
        await LookedAgainAsync();
        Assert.Same(first, site.Models.Current);

        await RateAsync(2, 4);
        Recommender second = await site.NextAsync(() => PassAsync(TimeSpan.FromMinutes(2)));

        Assert.Equal(2, second.Model.Facts.Ratings);
    }

    [Fact]
    public async Task Worker_SomebodyWithRatingsLeft_TrainsWithoutThemOnceTheMinutesHavePassed()
    {
        await RateAsync(1, 9);
        await using TrainingSite site = await CreateAsync();
        Recommender first = await site.StartAsync();
        await LeaveAsync(Ann);
        await PassAsync(TimeSpan.FromMinutes(59));
        await LookedAgainAsync();
        Assert.Same(first, site.Models.Current);

        Recommender second = await site.NextAsync(() => PassAsync(TimeSpan.FromMinutes(1)));

        Assert.Equal((1, 0), (first.Model.Facts.Ratings, second.Model.Facts.Ratings));
        await PassAsync(TimeSpan.FromMinutes(61));
        await LookedAgainAsync();
        Assert.Same(second, site.Models.Current);
    }

    [Fact]
    public async Task Worker_BeforeTheMinutesOfTheSettingHavePassed_DoesNotTrain()
    {
        await using TrainingSite site = await CreateAsync(new TrainingOptions { HoldoutShare = 0, PredictStars = false, RetrainMinutes = 10 });
        Recommender first = await site.StartAsync();
        await RateAsync(1, 9);
        await PassAsync(TimeSpan.FromMinutes(9));
        await LookedAgainAsync();
        Assert.Same(first, site.Models.Current);

        Recommender second = await site.NextAsync(() => PassAsync(TimeSpan.FromMinutes(2)));

        Assert.Equal(1, second.Model.Facts.Ratings);
    }

    [Fact]
    public async Task Start_MoviesCameSinceTheCatalogueWasRead_HasThemInTheFirstModel()
    {
        await using TrainingSite site = await CreateAsync();
        await Store.ReadAsync(context =>
        {
            context.Movies.Add(Some.Movie(4, "Solaris"));
            return context.SaveChangesAsync();
        });

        Recommender first = await site.StartAsync();

        Assert.Equal(4, first.Model.Movies.Count);
    }

    [Fact]
    public async Task Start_RatingsAreStillBeingRead_ServesByTheFilmsStatistics()
    {
        await RateAsync(2, 9);
        await using TrainingSite site = await CreateAsync();
        site.Ratings.Close();
        await site.Worker.StartAsync(Cancellation);
        Recommender served = await site.Models.GetAsync(Cancellation);

        Assert.Equal(TrainingStep.Reading, site.Status.Step);
        Assert.Equal((0, 1), (served.Model.Popularity.Liked(0), served.Model.Popularity.Liked(1)));
    }

    [Fact]
    public async Task Start_WithAHoldout_KeepsTheFiguresInTheSnapshot()
    {
        await RateAsync(1, 9);
        await RateAsync(2, 8);
        await RateAsync(3, 10);
        await using (TrainingSite before = await CreateAsync(new TrainingOptions { HoldoutShare = 0.3 }))
            await before.StartAsync();

        await using TrainingSite after = await CreateAsync();
        HoldoutFigures? holdout = (await after.StartAsync()).Model.Facts.Holdout;

        Assert.Equal((1, 1, 1), (holdout?.People, holdout?.Ratings, holdout?.RankedPeople));
        Assert.InRange(holdout!.NdcgAt10!.Value, 0, 1);
        Assert.InRange(holdout.Rmse!.Value, 0, 4.5);
        Assert.NotNull(after.Models.Current!.Model.Stars);
        Assert.Single(after.Snapshots.List());
    }

    [Fact]
    public async Task TrainNow_WhilePeopleBrowse_NobodyNoticesTheSwap()
    {
        await RateAsync(1, 9);
        await using TrainingSite site = await CreateAsync();
        Recommender first = await site.StartAsync();
        using CancellationTokenSource closing = new();
        Task<int>[] visitors = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() => Browse(site.Models, closing.Token), Cancellation))];

        for (int training = 0; training < 3; training++)
            await site.TrainAsync();
        await closing.CancelAsync();

        Assert.All(await Task.WhenAll(visitors), pages => Assert.True(pages > 0));
        Assert.NotSame(first, site.Models.Current);
        Assert.Equal(4, site.Models.Served!.Snapshot);
    }

    /// <summary>How many pages somebody saw.</summary>

    private static int Browse(ModelHolder models, CancellationToken closing)
    {
        UserProfile profile = SomeModel.Profile((1, 4.5));
        int pages = 0;
        do
        {
            Assert.NotEmpty(models.Current!.HomeRows(profile, SomeModel.ShortRows));
            pages++;
        }
        while (!closing.IsCancellationRequested);
        return pages;
    }
}
