using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.Ease;

/// <summary>
/// Trains an <see cref="EaseModel"/> (H. Steck, "Embarrassingly shallow autoencoders for sparse data", WWW 2019). B
/// minimises ‖X − XB‖² + λ‖B‖² under diag B = 0, where X has a row for each rater and a column for each movie and holds
/// the <see cref="SignalWeights.Input(float)"/> of the stars, 0 where there are none. In closed form,
/// P = (XᵀX + λI)⁻¹ and B = I − P diag(1 / diag P), which is to say Bₛⱼ = −Pₛⱼ / Pⱼⱼ beside the diagonal.
/// Where a discount β is set, column j is divided by nⱼ^β, nⱼ the movie's ratings.
/// The most rated movies only are covered, see <see cref="EaseSettings.MaximumMovies"/>; to all others it gives no row.
/// </summary>
public sealed class EaseTrainer
{
    /// <summary>The share of the time that is gone when XᵀX is known.</summary>
    private const double GramShare = 0.1;

    private readonly EaseSettings _settings;

    /// <exception cref="ArgumentOutOfRangeException">The movies are negative or beyond what one array holds, a λ that isn't positive, or a negative discount.</exception>
    public EaseTrainer(EaseSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfNegative(settings.MaximumMovies);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.MaximumMovies, 40_000);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.RegularisationPerRating);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.RegularisationLimit);
        ArgumentOutOfRangeException.ThrowIfNegative(settings.PopularityDiscount);
        _settings = settings;
    }

    /// <summary>Trains on a dataset; the model's item indices are those of <see cref="RatingDataset.Items"/>.</summary>
    /// <param name="progress">Told the finished share, 0 to 1.</param>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left behind.</exception>
    public EaseModel Train(RatingDataset ratings, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        int[] covered = MostRated(ratings);
        double[] matrix = Gram(ratings, covered, cancellationToken);
        float ridge = _settings.RegularisationFor(covered.Sum(item => ratings.UsersOf(item).Length), covered.Length);
        for (int at = 0; at < matrix.Length; at += covered.Length + 1)
            matrix[at] += ridge;
        progress?.Report(GramShare);
        if (!SymmetricInverse.TryInvert(matrix, covered.Length, new ProgressShare(progress, GramShare, 1), cancellationToken))
            throw new InvalidOperationException("The ridge is too small for so many ratings.");
        return new EaseModel(covered, Weights(matrix, Array.ConvertAll(covered, item => ratings.UsersOf(item).Length)), ratings.Items.Count);
    }

    /// <summary>The covered items, ascending; of equally often rated ones the lower index goes first.</summary>
    private int[] MostRated(RatingDataset ratings) =>
    [
        .. Enumerable.Range(0, ratings.Items.Count)
            .Where(item => !ratings.UsersOf(item).IsEmpty)
            .OrderByDescending(item => ratings.UsersOf(item).Length)
            .Take(_settings.MaximumMovies)
            .Order(),
    ];

    /// <summary>The lower triangle of XᵀX over the covered items: each rater adds the products of their ratings.</summary>
    private static double[] Gram(RatingDataset ratings, int[] covered, CancellationToken cancellationToken)
    {
        int n = covered.Length;
        int[] rows = EaseModel.RowsOf(covered, ratings.Items.Count);
        double[] gram = new double[n * n];
        List<(int Row, double Input)> rated = [];
        for (int user = 0; user < ratings.Users.Count; user++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rated.Clear();
            ReadOnlySpan<int> items = ratings.ItemsOf(user);
            for (int at = 0; at < items.Length; at++)
            {
                if (rows[items[at]] >= 0)
                    rated.Add((rows[items[at]], SignalWeights.Input(ratings.StarsByUser(user)[at])));
            }

            for (int first = 0; first < rated.Count; first++)
            {
                Span<double> row = gram.AsSpan(rated[first].Row * n, n);
                for (int second = 0; second <= first; second++)
                    row[rated[second].Row] += rated[first].Input * rated[second].Input;
            }
        }

        return gram;
    }

    /// <summary>B row by row: −Pₛⱼ / Pⱼⱼ, discounted, and exactly 0 on the diagonal.</summary>
    /// <param name="counts">nⱼ for each column.</param>
    private float[] Weights(double[] inverse, int[] counts)
    {
        int n = counts.Length;
        double[] scales = new double[n];
        for (int column = 0; column < n; column++)
            scales[column] = -1 / (inverse[column * (n + 1)] * Math.Pow(counts[column], _settings.PopularityDiscount));
        float[] weights = new float[n * n];
        for (int at = 0; at < weights.Length; at++)
            weights[at] = at % (n + 1) == 0 ? 0 : (float)(inverse[at] * scales[at % n]);
        return weights;
    }
}
