using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Support;

/// <summary>Waits for a site's training worker by what it reports.</summary>
internal static class Trainings
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    /// <summary>The model that serves once the worker has answered a change of the community.</summary>
    public static async Task<Recommender> NextAsync(IServiceProvider services, Func<Task> change)
    {
        ModelHolder models = services.GetRequiredService<ModelHolder>();
        TrainingWorker worker = services.GetRequiredService<TrainingWorker>();
        Recommender before = await FirstAsync(services);
        return await WhenTrainedAsync(worker, models, now => now != before, change);
    }

    /// <summary>The model that serves once the first training is over.</summary>
    public static Task<Recommender> FirstAsync(IServiceProvider services) => WhenTrainedAsync(
        services.GetRequiredService<TrainingWorker>(), services.GetRequiredService<ModelHolder>(), _ => true, () => Task.CompletedTask);

    /// <summary>The model that a worker serves once it has trained after what <paramref name="change"/> does.</summary>
    public static async Task<Recommender> WhenTrainedAsync(TrainingWorker worker, ModelHolder models, Predicate<Recommender> isIt, Func<Task> change)
    {
        TaskCompletionSource<Recommender> trained = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (models.Current is { } now && isIt(now) && !worker.Status.IsTraining)
                trained.TrySetResult(now);
        }

        worker.Changed += Look;
        try
        {
            await change();
            Look();
            return await trained.Task.WaitAsync(_patience, TestContext.Current.CancellationToken);
        }
        finally
        {
            worker.Changed -= Look;
        }
    }
}
