using System.Runtime.CompilerServices;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Tests.Integration.Training;

/// <summary>The ratings of a store, behind a gate that a test opens: a training that is held in the middle of its reading.</summary>
internal sealed class GatedRatings(IRatingSource inner) : IRatingSource
{
    private TaskCompletionSource _gate = Done(gate => gate.SetResult());

    /// <summary>Trainings that begin from now on wait.</summary>
    public void Close() => _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Trainings that begin from now on fail.</summary>
    public void Break() => _gate = Done(gate => gate.SetException(new InvalidOperationException("Sequence contains no elements.")));

    /// <summary>Those that wait go on, and those that begin from now on don't wait.</summary>
    public void Open()
    {
        if (!_gate.TrySetResult())
            _gate = Done(gate => gate.SetResult());
    }

    /// <summary>How many trainings have begun to read.</summary>
    public int Reads { get; private set; }

    public async IAsyncEnumerable<Rating> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Reads++;
        await _gate.Task.WaitAsync(cancellationToken);
        await foreach (Rating rating in inner.ReadAllAsync(cancellationToken))
            yield return rating;
    }

    private static TaskCompletionSource Done(Action<TaskCompletionSource> how)
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        how(gate);
        return gate;
    }
}
