namespace MovieRecs.Web.Training;

/// <summary>The right to compute, until it is disposed of.</summary>
public sealed class WorkTurn : IDisposable
{
    private readonly WorkLane _lane;
    private bool _isHeld = true;

    internal WorkTurn(WorkLane lane) => _lane = lane;

    /// <summary>True where somebody waits who goes first.</summary>
    public bool IsWantedByATraining => _lane.IsTrainingWaiting;

    /// <summary>Lets trainings that wait go first, and blocks the thread, which is the one that computes, until they are done.</summary>
    /// <exception cref="OperationCanceledException">Cancelled while it waited.</exception>
    public void StepAside(CancellationToken cancellationToken)
    {
        if (!IsWantedByATraining)
            return;
        _isHeld = false;
        _lane.Leave();
        _lane.ReenterAsync(cancellationToken).GetAwaiter().GetResult();
        _isHeld = true;
    }

    public void Dispose()
    {
        if (_isHeld)
            _lane.Leave();
        _isHeld = false;
    }
}
