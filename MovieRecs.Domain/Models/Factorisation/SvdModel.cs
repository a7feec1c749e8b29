using System.Numerics.Tensors;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Factorisation;

/// <summary>
/// r̂_ui = μ + b_u + b_i + q_i·x_u, with x_u the user's factors: p_u itself where <see cref="SvdTrainer"/> fitted it, and
/// p_u with what the choice of movies says where <see cref="SvdPlusPlusTrainer"/> did.
/// </summary>
public sealed class SvdModel : IStarModel
{
    private readonly Vocabulary<RaterId> _raters;
    private readonly RatedItems _movies;
    private readonly float _mean;
    private readonly BiasedFactors _users;
    private readonly BiasedFactors _items;

    internal SvdModel(RatingDataset train, float mean, BiasedFactors users, BiasedFactors items)
    {
        _raters = train.Users;
        _movies = new RatedItems(train);
        _mean = mean;
        _users = users;
        _items = items;
    }

    public IPersonalStars For(RaterId rater) => new Person(this, _raters.IndexOf(rater));

    /// <param name="user">The user's index; negative for somebody the model doesn't know.</param>
    private sealed class Person(SvdModel model, int user) : IPersonalStars
    {
        public bool TryPredict(MovieId movie, out float stars)
        {
            stars = 0;
            if (user < 0 || !model._movies.TryGetIndex(movie, out int item))
                return false;
            ReadOnlySpan<float> x = model._users.Row(user);
            ReadOnlySpan<float> q = model._items.Row(item);
            stars = model._mean + x[0] + q[0] + TensorPrimitives.Dot(x[1..], q[1..]);
            return true;
        }
    }
}
