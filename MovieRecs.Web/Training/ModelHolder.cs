using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Web.Training;

/// <summary>The served model. A newer one takes its place by a single assignment; whoever still uses the old one keeps it.</summary>
public sealed class ModelHolder
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource<Recommender> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Recommender? _current;

    /// <summary>The served model, or null before the first one is there.</summary>
    public Recommender? Current => Volatile.Read(ref _current);

    /// <summary>The served model; waits for the first one, which takes a moment from the start of the program.</summary>
    /// <exception cref="TimeoutException">None came: the first training fails, and the log says why.</exception>
    public ValueTask<Recommender> GetAsync(CancellationToken cancellationToken = default) =>
        Current is { } current ? new ValueTask<Recommender>(current) : new ValueTask<Recommender>(_first.Task.WaitAsync(LongestWait, cancellationToken));

    /// <summary>Serves a model from now on.</summary>
    public void Serve(Recommender recommender)
    {
        ArgumentNullException.ThrowIfNull(recommender);
        Volatile.Write(ref _current, recommender);
        _first.TrySetResult(recommender);
    }
}
