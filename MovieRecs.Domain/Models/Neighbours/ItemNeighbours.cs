using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>
/// Item-based neighbours on bias residuals: r̂_ui = b_ui + Σ_j s_ij e_uj / (Σ_j s_ij + δ), over the k movies j most similar
/// to i that the person rated, with b_ui = μ + b_u + b_i, e_uj = r_uj − b_uj and s_ij the cosine of the two movies'
/// residuals, shrunk where few rated both. Only positive similarities count. Fitted by <see cref="ItemNeighboursTrainer"/>.
/// </summary>
/// <remarks>
/// B. Sarwar, G. Karypis, J. Konstan &amp; J. Riedl, "Item-based collaborative filtering recommendation algorithms", WWW 2001;
/// Y. Koren, "Factor in the neighbors", ACM TKDD 4(1), 2010, §2.2 (baselines and shrinkage).
/// </remarks>
public sealed class ItemNeighbours : IFoldInStarModel
{
    private readonly RatingDataset _train;
    private readonly BiasModel _biases;
    private readonly Neighbour[][] _neighbours;
    private readonly ItemNeighboursSettings _settings;

    internal ItemNeighbours(RatingDataset train, BiasModel biases, Neighbour[][] neighbours, ItemNeighboursSettings settings)
    {
        _train = train;
        _biases = biases;
        _neighbours = neighbours;
        _settings = settings;
    }

    public IPersonalStars For(RaterId rater) => _train.Users.TryGetIndex(rater, out int user)
        ? PersonOf(_train.ItemsOf(user), _train.StarsByUser(user), _biases.For(rater))
        : PersonOf([], [], _biases.For(rater));

    /// <inheritdoc cref="IFoldInStarModel.FoldIn"/>
    public IPersonalStars FoldIn(IReadOnlyCollection<(MovieId Movie, Stars Stars)> ratings)
    {
        KnownRatings known = _biases.Know(ratings);
        return PersonOf(known.Items, known.Stars, _biases.FoldIn(ratings));
    }

    private Person PersonOf(ReadOnlySpan<int> items, ReadOnlySpan<float> stars, BiasedPerson baseline)
    {
        float[] values = _biases.Residuals(items, stars, baseline.Bias);
        Dictionary<int, float> residuals = new(items.Length);
        for (int at = 0; at < items.Length; at++)
            residuals[items[at]] = values[at];
        return new Person(this, baseline, residuals);
    }

    /// <param name="residuals">e_uj by the index of each movie that the person rated.</param>
    private sealed class Person(ItemNeighbours model, BiasedPerson baseline, Dictionary<int, float> residuals) : IPersonalStars
    {
        public bool TryPredict(MovieId movie, out float stars)
        {
            stars = 0;
            if (residuals.Count == 0 || !model._train.Items.TryGetIndex(movie, out int item))
                return false;

            WeightedMean mean = new(model._settings.Damping);
            foreach (Neighbour neighbour in model._neighbours[item])
            {
                if (!residuals.TryGetValue(neighbour.Index, out float residual))
                    continue;
                mean.Add(neighbour.Similarity, residual);
                if (mean.Count == model._settings.Neighbours)
                    break;
            }

            if (mean.Count == 0)
                return false;
            stars = baseline.Expect(movie) + mean.Value;
            return true;
        }
    }
}
