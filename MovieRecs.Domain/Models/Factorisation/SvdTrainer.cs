using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Factorisation;

/// <summary>
/// Funk's "SVD" with biases: r̂_ui = μ + b_u + b_i + p_u·q_i minimises Σ (r_ui − r̂_ui)² + λ (b_u² + b_i² + |p_u|² + |q_i|²),
/// summed over the ratings, by stochastic gradient descent (<see cref="SgdStep"/>), user by user, from factors of
/// N(0, 0.1²). By default as Surprise's <c>SVD</c>: it is here to be compared with.
/// </summary>
/// <remarks>
/// S. Funk, "Netflix update: try this at home", 2006; Y. Koren, R. Bell &amp; C. Volinsky, "Matrix factorization techniques",
/// IEEE Computer 42(8), 2009; N. Hug, "Surprise", JOSS 5(52), 2020.
/// </remarks>
public sealed class SvdTrainer(SgdSettings? settings = null) : IStarTrainer
{
    private readonly SgdSettings _settings = (settings ?? SgdSettings.Svd).Checked();

    public string Name => "svd";

    IStarModel IStarTrainer.Train(RatingDataset train, CancellationToken cancellationToken) => Train(train, cancellationToken);

    /// <inheritdoc cref="IStarTrainer.Train(RatingDataset, CancellationToken)"/>
    public SvdModel Train(RatingDataset train, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        float mean = train.Count == 0 ? RatingScale.Midpoint : train.GlobalMean;
        SplitMix64 random = new(_settings.Seed);
        BiasedFactors users = BiasedFactors.Random(train.Users.Count, _settings.Rank, random);
        BiasedFactors items = BiasedFactors.Random(train.Items.Count, _settings.Rank, random);
        SgdStep step = new(_settings, mean);
        for (int epoch = 0; epoch < _settings.Epochs; epoch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int user = 0; user < users.Count; user++)
            {
                ReadOnlySpan<int> rated = train.ItemsOf(user);
                ReadOnlySpan<float> stars = train.StarsByUser(user);
                for (int at = 0; at < rated.Length; at++)
                    step.Take(stars[at], users.Row(user), items.Row(rated[at]));
            }
        }

        return new SvdModel(train, mean, users, items);
    }
}
