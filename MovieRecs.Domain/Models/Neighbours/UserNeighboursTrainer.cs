using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Biases;

namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>
/// Prepares <see cref="UserNeighbours"/>. Raters are compared when somebody asks, not here, so training is linear in
/// ratings and no table of all pairs is kept.
/// </summary>
public sealed class UserNeighboursTrainer : IStarTrainer
{
    private readonly UserNeighboursSettings _settings;

    /// <exception cref="ArgumentOutOfRangeException">A count below 1, or a negative shrinkage or damping.</exception>
    public UserNeighboursTrainer(UserNeighboursSettings? settings = null)
    {
        _settings = settings ?? new UserNeighboursSettings();
        ArgumentOutOfRangeException.ThrowIfLessThan(_settings.MinimumOverlap, 1, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfLessThan(_settings.Neighbours, 1, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfNegative(_settings.Shrinkage, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfNegative(_settings.Damping, nameof(settings));
    }

    public string Name => "user-knn";

    IStarModel IStarTrainer.Train(RatingDataset train, CancellationToken cancellationToken) => Train(train, cancellationToken);

    /// <inheritdoc cref="IStarTrainer.Train(RatingDataset, CancellationToken)"/>
    public UserNeighbours Train(RatingDataset train, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        BiasModel biases = new BiasTrainer().Train(train, cancellationToken);
        CentredRatings[] raters = new CentredRatings[train.Users.Count];
        for (int user = 0; user < raters.Length; user++)
            raters[user] = CentredRatings.Of(train.StarsByUser(user), _settings.Centring);
        return new UserNeighbours(train, biases, raters, _settings);
    }
}
