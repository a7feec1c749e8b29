using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Factorisation;

/// <summary>
/// Fits a <see cref="BiasedAlsModel"/> by alternating least squares: minimises
/// Σ (r_ui − μ − b_u − b_i − p_u·q_i)² + Σ_u λ_u (b_u² + |p_u|²) + Σ_i λ_i (b_i² + |q_i|²) with λ = λ₀ + λ₁ n, n the ratings
/// of that user or movie. With one side fixed, each row of the other is a ridge regression (<see cref="BiasedAlsSolver"/>).
/// Users come last, so a known user's fold-in is what was trained. A sweep's cost is linear in ratings.
/// </summary>
/// <remarks>
/// Y. Zhou, D. Wilkinson, R. Schreiber &amp; R. Pan, "Large-scale parallel collaborative filtering for the Netflix prize",
/// AAIM 2008 (λ growing with n); Y. Koren, R. Bell &amp; C. Volinsky, "Matrix factorization techniques", IEEE Computer 42(8), 2009.
/// </remarks>
public sealed class BiasedAlsTrainer : IStarTrainer
{
    private readonly BiasedAlsSettings _settings;

    /// <exception cref="ArgumentOutOfRangeException">A rank or number of sweeps below 1, or a λ that isn't positive.</exception>
    public BiasedAlsTrainer(BiasedAlsSettings? settings = null)
    {
        _settings = settings ?? new BiasedAlsSettings();
        ArgumentOutOfRangeException.ThrowIfLessThan(_settings.Rank, 1, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfLessThan(_settings.Sweeps, 1, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_settings.Regularisation, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfNegative(_settings.RegularisationPerRating, nameof(settings));
    }

    public string Name => "als";

    IStarModel IStarTrainer.Train(RatingDataset train, CancellationToken cancellationToken) => Train(train, cancellationToken);

    /// <inheritdoc cref="IStarTrainer.Train(RatingDataset, CancellationToken)"/>
    public BiasedAlsModel Train(RatingDataset train, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        float mean = train.Count == 0 ? RatingScale.Midpoint : train.GlobalMean;
        BiasedFactors users = BiasedFactors.Random(train.Users.Count, _settings.Rank, new SplitMix64(_settings.Seed));
        BiasedFactors items = BiasedFactors.Zero(train.Items.Count, _settings.Rank);
        BiasedAlsSolver solver = new(_settings, mean);
        for (int sweep = 0; sweep < _settings.Sweeps; sweep++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int item = 0; item < items.Count; item++)
                solver.Solve(train.UsersOf(item), train.StarsByItem(item), users, items.Row(item));
            for (int user = 0; user < users.Count; user++)
                solver.Solve(train.ItemsOf(user), train.StarsByUser(user), items, users.Row(user));
        }

        return new BiasedAlsModel(train, mean, users, items, _settings);
    }
}
