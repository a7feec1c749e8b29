using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Catalogue;
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
}
