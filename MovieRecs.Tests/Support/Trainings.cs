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
        Recommender before = await models.GetAsync(TestContext.Current.CancellationToken);
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
            return await next.Task.WaitAsync(_patience, TestContext.Current.CancellationToken);
        }
        finally
        {
            worker.Changed -= OnChanged;
        }
    }
}
