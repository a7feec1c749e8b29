using System.Runtime.CompilerServices;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Tests.Integration.Training;

/// <summary>The ratings of a store, behind a gate that a test opens: a training that is held in the middle of its reading.</summary>
internal sealed class GatedRatings(IRatingSource inner) : IRatingSource
{
    private TaskCompletionSource _gate = Opened();

    /// <summary>Trainings that begin from now on wait.</summary>
    public void Close() => _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => _gate.TrySetResult();

    /// <summary>How many trainings have begun to read.</summary>
    public int Reads { get; private set; }

    public async IAsyncEnumerable<Rating> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Reads++;
        await _gate.Task.WaitAsync(cancellationToken);
        await foreach (Rating rating in inner.ReadAllAsync(cancellationToken))
            yield return rating;
    }

    private static TaskCompletionSource Opened()
    {
        TaskCompletionSource opened = new();
        opened.SetResult();
        return opened;
    }
}
