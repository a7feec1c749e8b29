using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Biases;

/// <summary>
/// Fits a <see cref="BiasModel"/>: minimises Σ (r_ui − μ − b_u − b_i)² + λ_u Σ b_u² + λ_i Σ b_i², with μ the global mean,
/// by solving for items and users in turn: b_i = Σ_u (r_ui − μ − b_u) / (λ_i + n_i), b_u = Σ_i (r_ui − μ − b_i) / (λ_u + n_u).
/// </summary>
/// <remarks>Y. Koren, "Factor in the neighbors", ACM TKDD 4(1), 2010, §2.1.</remarks>
/// <param name="settings">By default our own.</param>
/// <param name="name">What it is called beside one with other settings.</param>
public sealed class BiasTrainer(BiasSettings? settings = null, string name = "bias") : IStarTrainer
{
    private readonly BiasSettings _settings = settings ?? new BiasSettings();

    public string Name => name;

    IStarModel IStarTrainer.Train(RatingDataset train, CancellationToken cancellationToken) => Train(train, cancellationToken);

    /// <inheritdoc cref="IStarTrainer.Train(RatingDataset, CancellationToken)"/>
    public BiasModel Train(RatingDataset train, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        float mean = train.Count == 0 ? RatingScale.Midpoint : train.GlobalMean;
        float[] users = new float[train.Users.Count];
        float[] items = new float[train.Items.Count];
        for (int sweep = 0; sweep < _settings.Sweeps; sweep++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int item = 0; item < items.Length; item++)
                items[item] = BiasModel.Solve(train.UsersOf(item), train.StarsByItem(item), users, mean, _settings.ItemDamping);
            for (int user = 0; user < users.Length; user++)
                users[user] = BiasModel.Solve(train.ItemsOf(user), train.StarsByUser(user), items, mean, _settings.UserDamping);
        }

        return new BiasModel(train, mean, users, items, _settings.UserDamping);
    }
}
