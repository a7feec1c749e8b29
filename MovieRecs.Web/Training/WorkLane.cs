namespace MovieRecs.Web.Training;

/// <summary>
/// Lets heavy computations take turns, so that a core stays free for the site's visitors. A training goes before any
/// evaluation that waits, and one that works steps aside for it where it can.
/// </summary>
public sealed class WorkLane
{
    private readonly Lock _gate = new();
    private readonly LinkedList<TaskCompletionSource> _trainings = [];
    private readonly LinkedList<TaskCompletionSource> _evaluations = [];
    private bool _isTaken;

    /// <summary>Waits for a turn, which ends when it is disposed of.</summary>
    /// <exception cref="OperationCanceledException">Cancelled while it waited.</exception>
    public Task<WorkTurn> EnterTrainingAsync(CancellationToken cancellationToken) => EnterAsync(_trainings, cancellationToken);

    /// <inheritdoc cref="EnterTrainingAsync"/>
    public Task<WorkTurn> EnterEvaluationAsync(CancellationToken cancellationToken) => EnterAsync(_evaluations, cancellationToken);

    /// <summary>True while a training waits for whoever works now.</summary>
    internal bool IsTrainingWaiting
    {
        get
        {
            lock (_gate)
                return _trainings.Count > 0;
        }
    }

    /// <summary>Hands the lane to whoever is next.</summary>
    internal void Leave()
    {
        lock (_gate)
        {
            while ((_trainings.First ?? _evaluations.First) is { } next)
            {
                next.List!.Remove(next);
                if (next.Value.TrySetResult())
                    return;
            }

            _isTaken = false;
        }
    }

    /// <summary>Waits at the head of the evaluations: whoever stepped aside goes on before others begin.</summary>
    internal Task ReenterAsync(CancellationToken cancellationToken) => WaitAsync(_evaluations, isFirst: true, cancellationToken);

    private async Task<WorkTurn> EnterAsync(LinkedList<TaskCompletionSource> queue, CancellationToken cancellationToken)
    {
        await WaitAsync(queue, isFirst: false, cancellationToken);
        return new WorkTurn(this);
    }

    private async Task WaitAsync(LinkedList<TaskCompletionSource> queue, bool isFirst, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TaskCompletionSource turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (!_isTaken)
            {
                _isTaken = true;
                return;
            }

            if (isFirst)
                queue.AddFirst(turn);
            else
                queue.AddLast(turn);
        }

        using CancellationTokenRegistration registration = cancellationToken.Register(() => GiveUp(queue, turn, cancellationToken));
        await turn.Task;
    }

    private void GiveUp(LinkedList<TaskCompletionSource> queue, TaskCompletionSource turn, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (turn.TrySetCanceled(cancellationToken))
                queue.Remove(turn);
        }
    }
}
