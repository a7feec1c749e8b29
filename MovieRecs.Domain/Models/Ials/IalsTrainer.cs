using System.Numerics.Tensors;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Domain.Models.Ials;

/// <summary>
/// Trains a <see cref="FactorModel"/> by implicit alternating least squares (Hu, Koren &amp; Volinsky, ICDM 2008; with
/// the frequency-scaled regularisation of Rendle, Krichene, Zhang &amp; Koren, RecSys 2022). It minimises
/// Σ₍u,i₎∈S (xᵤᵢ − pᵤ·qᵢ)² + α₀ Σᵤ Σᵢ (pᵤ·qᵢ)² + λ(Σᵤ (nᵤ + α₀I)‖pᵤ‖² + Σᵢ (nᵢ + α₀U)‖qᵢ‖²),
/// where S are the rated pairs, xᵤᵢ the <see cref="SignalWeights.Input(float)"/> of the stars, nᵤ and nᵢ the ratings of a
/// user and of an item, U and I how many users and rated items there are. With the items fixed each user is one linear
/// system of rank k, and the other way round; a sweep solves all of both.
/// </summary>
public sealed class IalsTrainer
{
    private const double InitialDeviation = 0.1;

    private readonly IalsSettings _settings;

    /// <exception cref="ArgumentOutOfRangeException">A rank or number of threads below 1, sweeps below 0, or a weight or λ that isn't positive.</exception>
    public IalsTrainer(IalsSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.MaximumRank, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Threads, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(settings.Sweeps);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.UnobservedWeight);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.Regularisation);
        _settings = settings;
    }

    /// <summary>Trains on a dataset; the model's item indices are those of <see cref="RatingDataset.Items"/>.</summary>
    /// <param name="progress">Told the finished share, 0 to 1, after each half sweep.</param>
    public FactorModel Train(RatingDataset ratings, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        TrainBothSides(ratings, progress, cancellationToken).Model;

    /// <summary>As <see cref="Train"/>, with the user factors that the last sweep ended with, row by row.</summary>
    internal (FactorModel Model, float[] UserFactors) TrainBothSides(
        RatingDataset ratings, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        bool[] known = new bool[ratings.Items.Count];
        for (int item = 0; item < known.Length; item++)
            known[item] = !ratings.UsersOf(item).IsEmpty;
        int knownItems = known.Count(isKnown => isKnown);
        int rank = _settings.RankFor(ratings.Users.Count, knownItems);

        float[] items = StartingFactors(known, rank);
        float[] users = new float[ratings.Users.Count * rank];
        float[] itemGram = NormalEquations.Gram(items, rank, _settings.UnobservedWeight);
        for (int sweep = 0; sweep < _settings.Sweeps; sweep++)
        {
            SolveSide(users, items, itemGram, knownItems, rank, ratings.ItemsOf, ratings.StarsByUser, cancellationToken);
            progress?.Report((sweep + 0.5) / _settings.Sweeps);
            float[] userGram = NormalEquations.Gram(users, rank, _settings.UnobservedWeight);
            SolveSide(items, users, userGram, ratings.Users.Count, rank, ratings.UsersOf, ratings.StarsByItem, cancellationToken);
            itemGram = NormalEquations.Gram(items, rank, _settings.UnobservedWeight);
            progress?.Report((sweep + 1.0) / _settings.Sweeps);
        }

        float ridgeBase = _settings.UnobservedWeight * knownItems;
        return (new FactorModel(new ItemFactors(items, known, rank), itemGram, _settings.Regularisation, ridgeBase), users);
    }

    private delegate ReadOnlySpan<T> RowOf<T>(int row);

    /// <summary>Solves every row of one side. Rows do not see each other, so their order and threads change nothing.</summary>
    private void SolveSide(
        float[] side, float[] other, float[] gram, int otherCount, int rank, RowOf<int> observedOf, RowOf<float> starsOf, CancellationToken cancellationToken)
    {
        ParallelOptions options = new() { MaxDegreeOfParallelism = _settings.Threads, CancellationToken = cancellationToken };
        Parallel.For(0, side.Length / rank, options, () => new NormalEquations(rank), (row, _, equations) =>
        {
            ReadOnlySpan<int> observed = observedOf(row);
            Span<float> factors = side.AsSpan(row * rank, rank);
            factors.Clear();
            float ridge = _settings.Regularisation * (observed.Length + (_settings.UnobservedWeight * otherCount));
            if (observed.IsEmpty || !equations.TryFactor(gram, ridge, other, observed))
                return equations;

            ReadOnlySpan<float> stars = starsOf(row);
            for (int at = 0; at < observed.Length; at++)
                TensorPrimitives.MultiplyAdd(other.AsSpan(observed[at] * rank, rank), SignalWeights.Input(stars[at]), factors, factors);
            equations.Solve(factors);
            return equations;
        }, _ => { });
    }

    private float[] StartingFactors(bool[] known, int rank)
    {
        SplitMix64 numbers = new(_settings.Seed);
        double deviation = InitialDeviation / Math.Sqrt(rank);
        float[] factors = new float[known.Length * rank];
        for (int at = 0; at < factors.Length; at++)
        {
            if (known[at / rank])
                factors[at] = (float)(deviation * numbers.Gaussian());
        }

        return factors;
    }
}
