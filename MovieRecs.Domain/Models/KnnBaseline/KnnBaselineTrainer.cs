using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Biases;

namespace MovieRecs.Domain.Models.KnnBaseline;

/// <summary>
/// Prepares a <see cref="KnnBaselineModel"/> as Surprise's <c>KNNBaseline</c> is by default, to be compared with;
/// <see cref="Neighbours.UserNeighboursTrainer"/> is the better one. Its baselines are Surprise's too: ten sweeps,
/// damped by 10 for a movie and 15 for a user.
/// </summary>
public sealed class KnnBaselineTrainer : IStarTrainer
{
    private static readonly BiasSettings Baselines = new() { ItemDamping = 10, UserDamping = 15, Sweeps = 10 };

    public string Name => "knn-baseline";

    /// <inheritdoc/>
    public IStarModel Train(RatingDataset train, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        return new KnnBaselineModel(train, new BiasTrainer(Baselines).Train(train, cancellationToken));
    }
}
