using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Biases;

namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>
/// Fits <see cref="ItemNeighbours"/>: compares every two movies by the residuals e_ui = r_ui − (μ + b_u + b_i) of those
/// who rated both. Costs Σ n_u² over the users, and memory for <see cref="ItemNeighboursSettings.Kept"/> per movie.
/// </summary>
public sealed class ItemNeighboursTrainer : IStarTrainer
{
    private readonly ItemNeighboursSettings _settings;

    /// <exception cref="ArgumentOutOfRangeException">A count below 1, or a negative shrinkage or damping.</exception>
    public ItemNeighboursTrainer(ItemNeighboursSettings? settings = null)
    {
        _settings = settings ?? new ItemNeighboursSettings();
        ArgumentOutOfRangeException.ThrowIfLessThan(_settings.MinimumOverlap, 1, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfLessThan(_settings.Kept, 1, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfLessThan(_settings.Neighbours, 1, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfNegative(_settings.Shrinkage, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfNegative(_settings.Damping, nameof(settings));
    }

    public string Name => "item-knn";

    IStarModel IStarTrainer.Train(RatingDataset train, CancellationToken cancellationToken) => Train(train, cancellationToken);

    /// <inheritdoc cref="IStarTrainer.Train(RatingDataset, CancellationToken)"/>
    public ItemNeighbours Train(RatingDataset train, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        BiasModel biases = new BiasTrainer().Train(train, cancellationToken);
        float[][] residuals = new float[train.Users.Count][];
        float[] lengths = new float[train.Items.Count];
        for (int user = 0; user < residuals.Length; user++)
        {
            residuals[user] = biases.Residuals(train.ItemsOf(user), train.StarsByUser(user), biases.Users[user]);
            for (int at = 0; at < residuals[user].Length; at++)
                lengths[train.ItemsOf(user)[at]] += residuals[user][at] * residuals[user][at];
        }

        for (int item = 0; item < lengths.Length; item++)
            lengths[item] = MathF.Sqrt(lengths[item]);

        SimilarityRow row = new(train.Items.Count);
        Neighbour[][] neighbours = new Neighbour[train.Items.Count][];
        for (int item = 0; item < neighbours.Length; item++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Compare(item, train, residuals, row);
            neighbours[item] = Nearest(item, row, lengths);
            row.Clear();
        }

        return new ItemNeighbours(train, biases, neighbours, _settings);
    }

    private static void Compare(int item, RatingDataset train, float[][] residuals, SimilarityRow row)
    {
        foreach (int user in train.UsersOf(item))
        {
            ReadOnlySpan<int> items = train.ItemsOf(user);
            ReadOnlySpan<float> values = residuals[user];
            float own = values[items.BinarySearch(item)];
            for (int at = 0; at < items.Length; at++)
                row.Add(items[at], own * values[at]);
        }
    }

    private Neighbour[] Nearest(int item, SimilarityRow row, float[] lengths)
    {
        List<Neighbour> found = [];
        foreach (int other in row.Touched)
        {
            float similarity = row.Similarity(other, lengths[item] * lengths[other], _settings.MinimumOverlap, _settings.Shrinkage);
            if (other != item && similarity > 0)
                found.Add(new Neighbour(other, similarity, row.Overlap(other)));
        }

        found.Sort();
        return [.. found.Take(_settings.Kept)];
    }
}
