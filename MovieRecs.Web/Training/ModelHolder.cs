using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Web.Training;

/// <summary>The served model. A newer one takes its place by a single assignment; whoever still uses the old one keeps it.</summary>
public sealed class ModelHolder
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource<Recommender> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ServedModel? _served;

    /// <summary>The served model, or null before the first one is there.</summary>
    public Recommender? Current => Served?.Recommender;

    /// <summary>The same, with where it is kept.</summary>
    public ServedModel? Served => Volatile.Read(ref _served);

    /// <summary>The served model; waits for the first one, which takes a moment from the start of the program.</summary>
    /// <exception cref="TimeoutException">None came: the first training fails, and the log says why.</exception>
    public ValueTask<Recommender> GetAsync(CancellationToken cancellationToken = default) =>
        Current is { } current ? new ValueTask<Recommender>(current) : new ValueTask<Recommender>(_first.Task.WaitAsync(LongestWait, cancellationToken));

    /// <summary>Serves the same snapshot joined with another catalogue, unless another model has taken its place meanwhile.</summary>
    /// <returns>False where one has, and nothing was done.</returns>
    public bool TryReplace(ServedModel served, Recommender recommender)
    {
        ArgumentNullException.ThrowIfNull(served);
        return ReferenceEquals(Interlocked.CompareExchange(ref _served, served with { Recommender = recommender }, served), served);
    }

    /// <summary>
    /// Joins what is served with the films as they are by now. A training may put another model in its place meanwhile:
    /// that one is taken then, and the films are asked for again.
    /// </summary>
    /// <param name="films">The films as they are at each call.</param>
    public void Rejoin(Func<IReadOnlyCollection<Movie>> films)
    {
        ArgumentNullException.ThrowIfNull(films);
        while (Served is { } served && !TryReplace(served, new Recommender(new TrainedModel(served.Recommender.Model.Snapshot, films()))))
        {
        }
    }

    /// <summary>Serves a model from now on.</summary>
    /// <param name="snapshot">The number of its snapshot on disk, if it has one.</param>
    public void Serve(Recommender recommender, int? snapshot = null)
    {
        ArgumentNullException.ThrowIfNull(recommender);
        Volatile.Write(ref _served, new ServedModel(recommender, snapshot));
        _first.TrySetResult(recommender);
    }
}
