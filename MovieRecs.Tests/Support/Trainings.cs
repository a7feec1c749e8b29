using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Support;

/// <summary>Waits for a site's training worker by what it reports.</summary>
internal static class Trainings
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    /// <summary>The model that serves once the first training is over.</summary>
    public static Task<Recommender> FirstAsync(IServiceProvider services) => WhenAsync(services, _ => true, () => Task.CompletedTask);

    /// <summary>The model that serves once the worker has answered a change of the community.</summary>
    public static async Task<Recommender> NextAsync(IServiceProvider services, Func<Task> change)
    {
        Recommender before = await FirstAsync(services);
        return await WhenAsync(services, now => now != before, change);
    }

    private static async Task<Recommender> WhenAsync(IServiceProvider services, Func<Recommender, bool> isWanted, Func<Task> change)
    {
        ModelHolder models = services.GetRequiredService<ModelHolder>();
        TrainingWorker worker = services.GetRequiredService<TrainingWorker>();
        TaskCompletionSource<Recommender> found = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (!worker.Status.IsTraining && models.Current is { } now && isWanted(now))
                found.TrySetResult(now);
        }

        worker.Changed += Look;
        try
        {
            await change();
            Look();
            return await found.Task.WaitAsync(_patience, TestContext.Current.CancellationToken);
        }
        finally
        {
            worker.Changed -= Look;
        }
    }
}
