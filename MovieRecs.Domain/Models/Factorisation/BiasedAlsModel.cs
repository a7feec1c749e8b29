using System.Numerics.Tensors;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Factorisation;

/// <summary>
/// Biased matrix factorisation: r̂_ui = μ + b_u + b_i + p_u·q_i, with k user factors p and item factors q.
/// Fitted by <see cref="BiasedAlsTrainer"/>, where its sources are named. A new person comes in by solving for their row alone.
/// </summary>
public sealed class BiasedAlsModel : IFoldInStarModel
{
    private readonly Vocabulary<RaterId> _raters;
    private readonly RatedItems _movies;
    private readonly float _mean;
    private readonly BiasedFactors _users;
    private readonly BiasedFactors _items;
    private readonly BiasedAlsSettings _settings;

    internal BiasedAlsModel(RatingDataset train, float mean, BiasedFactors users, BiasedFactors items, BiasedAlsSettings settings)
    {
        _raters = train.Users;
        _movies = new RatedItems(train);
        _mean = mean;
        _users = users;
        _items = items;
        _settings = settings;
    }

    public IPersonalStars For(RaterId rater) =>
        new Person(this, _raters.TryGetIndex(rater, out int user) ? _users.Row(user).ToArray() : null);

    /// <inheritdoc cref="IFoldInStarModel.FoldIn"/>
    /// <remarks>Costs (k + 1)²/2 multiplications per rating and (k + 1)³/6 for the solution: some microseconds.</remarks>
    public IPersonalStars FoldIn(IReadOnlyCollection<(MovieId Movie, Stars Stars)> ratings)
    {
        KnownRatings known = KnownRatings.Of(ratings, _movies);
        if (known.Items.Length == 0)
            return new Person(this, null);
        float[] row = new float[_items.Width];
        new BiasedAlsSolver(_settings, _mean).Solve(known.Items, known.Stars, _items, row);
        return new Person(this, row);
    }

    /// <param name="row">[b_u, p_u], or null for somebody without ratings.</param>
    private sealed class Person(BiasedAlsModel model, float[]? row) : IPersonalStars
    {
        public bool TryPredict(MovieId movie, out float stars)
        {
            stars = 0;
            if (row is null || !model._movies.TryGetIndex(movie, out int item))
                return false;
            ReadOnlySpan<float> other = model._items.Row(item);
            stars = model._mean + row[0] + other[0] + TensorPrimitives.Dot(row.AsSpan(1), other[1..]);
            return true;
        }
    }
}
