using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Starter;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Training;

public sealed class TrainingWorkerTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_AfterTheDemoIsRemoved_ServesAModelAndACatalogueWithoutIt()
    {
        await using SiteFactory site = new();
        ModelHolder models = site.Services.GetRequiredService<ModelHolder>();
        Recommender first = await models.GetAsync(Cancellation);
        Assert.True(first.Model.Facts.Ratings > 0);

        Recommender second = await NextModelAsync(site, first, () => site.Services.GetRequiredService<DemoCommunity>().RemoveAsync(Cancellation));

        Assert.Equal(0, second.Model.Facts.Ratings);
        Assert.Equal(first.Model.Facts.Movies, second.Model.Facts.Movies);
        Assert.False(site.Services.GetRequiredService<CatalogueHolder>().Current.HasDemoCommunity);
        Assert.Null(site.Services.GetRequiredService<TrainingWorker>().Status.Problem);
    }

    /// <summary>The model that serves once the worker has answered a change of the community.</summary>
    private static async Task<Recommender> NextModelAsync(SiteFactory site, Recommender before, Func<Task> change)
    {
        ModelHolder models = site.Services.GetRequiredService<ModelHolder>();
        TrainingWorker worker = site.Services.GetRequiredService<TrainingWorker>();
        TaskCompletionSource<Recommender> next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnChanged()
        {
            if (models.Current is { } now && now != before && !worker.Status.IsTraining)
                next.TrySetResult(now);
        }

        worker.Changed += OnChanged;
        try
        {
            await change();
            return await next.Task.WaitAsync(_patience, Cancellation);
        }
        finally
        {
            worker.Changed -= OnChanged;
        }
    }
}
