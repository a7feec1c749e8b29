using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Biases;

/// <summary>
/// The baseline: r̂_ui = μ + b_u + b_i. μ is the global mean, b_u how much more generous than others the user is, and
/// b_i how much better liked than others the movie is, all in stars. Fitted by <see cref="BiasTrainer"/>.
/// </summary>
/// <remarks>Y. Koren, "Factor in the neighbors", ACM TKDD 4(1), 2010, §2.1.</remarks>
public sealed class BiasModel : IFoldInStarModel
{
    private readonly Vocabulary<RaterId> _raters;
    private readonly RatedItems _movies;
    private readonly float[] _users;
    private readonly float[] _items;
    private readonly float _userDamping;

    internal BiasModel(RatingDataset train, float mean, float[] users, float[] items, float userDamping)
    {
        _raters = train.Users;
        _movies = new RatedItems(train);
        Mean = mean;
        _users = users;
        _items = items;
        _userDamping = userDamping;
    }

    /// <summary>μ; the middle of the scale where there are no ratings.</summary>
    public float Mean { get; }

    /// <summary>b_u by user index, in stars.</summary>
    public ReadOnlySpan<float> Users => _users;

    /// <summary>b_i by item index, in stars; 0 for a movie that nobody rated.</summary>
    public ReadOnlySpan<float> Items => _items;

    IPersonalStars IStarModel.For(RaterId rater) => For(rater);

    IPersonalStars IFoldInStarModel.FoldIn(IReadOnlyCollection<(MovieId Movie, Stars Stars)> ratings) => FoldIn(ratings);

    /// <inheritdoc cref="IStarModel.For"/>
    public BiasedPerson For(RaterId rater) =>
        _raters.TryGetIndex(rater, out int user) ? new BiasedPerson(this, _users[user], true) : new BiasedPerson(this, 0, false);

    /// <inheritdoc cref="IFoldInStarModel.FoldIn"/>
    public BiasedPerson FoldIn(IReadOnlyCollection<(MovieId Movie, Stars Stars)> ratings)
    {
        KnownRatings known = Know(ratings);
        return new BiasedPerson(this, Solve(known.Items, known.Stars, _items, Mean, _userDamping), known.Items.Length > 0);
    }

    /// <summary>Those of a person's ratings that say something here.</summary>
    internal KnownRatings Know(IReadOnlyCollection<(MovieId Movie, Stars Stars)> ratings) => KnownRatings.Of(ratings, _movies);

    /// <summary>What a person's biases leave unexplained: e = r − μ − b_u − b_i of each of their ratings.</summary>
    internal float[] Residuals(ReadOnlySpan<int> items, ReadOnlySpan<float> stars, float userBias)
    {
        float[] residuals = new float[items.Length];
        for (int at = 0; at < items.Length; at++)
            residuals[at] = stars[at] - Mean - userBias - _items[items[at]];
        return residuals;
    }

    /// <summary>The index of a movie that somebody rated.</summary>
    internal bool TryGetRated(MovieId movie, out int item) => _movies.TryGetIndex(movie, out item);

    /// <summary>b_i, and 0 for a movie that the model doesn't know.</summary>
    internal float BiasOf(MovieId movie) => _movies.TryGetIndex(movie, out int item) ? _items[item] : 0;

    /// <summary>One side's bias given the other side's: Σ (r − μ − b) / (λ + n).</summary>
    internal static float Solve(ReadOnlySpan<int> indices, ReadOnlySpan<float> stars, float[] biases, float mean, float damping)
    {
        if (indices.IsEmpty)
            return 0;
        float sum = 0;
        for (int at = 0; at < indices.Length; at++)
            sum += stars[at] - mean - biases[indices[at]];
        return sum / (damping + indices.Length);
    }
}
