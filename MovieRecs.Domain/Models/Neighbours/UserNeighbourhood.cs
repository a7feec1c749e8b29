using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>One person among their neighbours: their movie buddies, what those liked, and the stars that they let expect.</summary>
public sealed class UserNeighbourhood : IPersonalStars
{
    private readonly UserNeighbours _model;
    private readonly BiasedPerson _baseline;
    private readonly KnownRatings _rated;
    private readonly Neighbour[] _neighbours;
    private readonly IReadOnlyDictionary<int, KnownRatings> _reread;
    private readonly float[] _similarities;

    /// <param name="reread">By user index, the ratings of those whose own have changed since the model was fitted.</param>
    internal UserNeighbourhood(
        UserNeighbours model, BiasedPerson baseline, KnownRatings rated, Neighbour[] neighbours, IReadOnlyDictionary<int, KnownRatings>? reread = null)
    {
        _reread = reread ?? new Dictionary<int, KnownRatings>();
        _model = model;
        _baseline = baseline;
        _rated = rated;
        _neighbours = neighbours;
        _similarities = new float[model.Train.Users.Count];
        foreach (Neighbour neighbour in neighbours)
            _similarities[neighbour.Index] = neighbour.Similarity;
    }

    /// <summary>
    /// The same person among some of their neighbours. What the others rated has no part in any answer, as if they had
    /// never been there; only what all raters together think of a movie stays as it is.
    /// </summary>
    public UserNeighbourhood Among(Func<RaterId, bool> isShown)
    {
        ArgumentNullException.ThrowIfNull(isShown);
        return new UserNeighbourhood(_model, _baseline, _rated, Array.FindAll(_neighbours, neighbour => isShown(_model.Train.Users[neighbour.Index])), _reread);
    }

    /// <summary>
    /// The same person with what some of their neighbours' ratings are by now: those count in overlaps, comparisons and offers.
    /// Whoever has fewer than the least overlap left is no neighbour any more. How alike two people are stays as it was when the
    /// model was fitted.
    /// </summary>
    /// <param name="ratings">All ratings of each of them; movies that the model doesn't know are passed over.</param>
    public UserNeighbourhood Reread(IReadOnlyDictionary<RaterId, IReadOnlyCollection<(MovieId Movie, Stars Stars)>> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        Dictionary<int, KnownRatings> reread = new(_reread);
        foreach ((RaterId rater, IReadOnlyCollection<(MovieId Movie, Stars Stars)> now) in ratings)
        {
            if (_model.Train.Users.TryGetIndex(rater, out int user))
                reread[user] = _model.Biases.Know(now);
        }

        IEnumerable<Neighbour> neighbours = _neighbours
            .Select(neighbour => reread.TryGetValue(neighbour.Index, out KnownRatings? now) ? neighbour with { Overlap = now.Items.Count(_rated.Contains) } : neighbour)
            .Where(neighbour => neighbour.Overlap >= _model.Settings.MinimumOverlap);
        return new UserNeighbourhood(_model, _baseline, _rated, [.. neighbours], reread);
    }

    /// <summary>The <paramref name="count"/> people of most similar taste, the nearest first; ties by id.</summary>
    public IReadOnlyList<MovieBuddy> Buddies(int count) =>
        [.. NearestBuddies(count).Select(buddy => new MovieBuddy(_model.Train.Users[buddy.Index], buddy.Similarity, buddy.Overlap))];

    /// <summary>
    /// The movies that the nearest <paramref name="buddies"/> people liked and this person hasn't rated, by
    /// Σ s_uv over the buddies v who liked them, the best first; ties by id.
    /// </summary>
    /// <param name="allows">False for movies not to be offered; by default all may be.</param>
    public IReadOnlyList<BuddyOffer> LikedByBuddies(int buddies, int count, Func<MovieId, bool>? allows = null)
    {
        RatingDataset train = _model.Train;
        Dictionary<int, BuddyOffer> offers = [];
        foreach (Neighbour buddy in NearestBuddies(buddies))
        {
            (int[] items, float[] stars) = RatingsOf(buddy.Index);
            for (int at = 0; at < items.Length; at++)
            {
                if (stars[at] < RatingScale.Liked || _rated.Contains(items[at]) || allows?.Invoke(train.Items[items[at]]) == false)
                    continue;
                BuddyOffer offer = offers.GetValueOrDefault(items[at], new BuddyOffer(train.Items[items[at]], 0, 0));
                offers[items[at]] = offer with { Score = offer.Score + buddy.Similarity, Buddies = offer.Buddies + 1 };
            }
        }

        return [.. offers.Values.OrderByDescending(offer => offer.Score).ThenBy(offer => offer.Movie).Take(count)];
    }

    /// <summary>This person beside one of their buddies; null for anybody else.</summary>
    public TasteComparison? CompareWith(RaterId buddy)
    {
        bool isBuddy = _model.Train.Users.TryGetIndex(buddy, out int user) && _similarities[user] > 0;
        return isBuddy ? new TasteComparison(_model, _rated, RatingsOf(user)) : null;
    }

    /// <summary>Possible where a neighbour has rated the movie; by the ratings that the model was fitted to.</summary>
    public bool TryPredict(MovieId movie, out float stars)
    {
        stars = 0;
        if (_neighbours.Length == 0 || !_model.Train.Items.TryGetIndex(movie, out int item))
            return false;

        WeightedMean mean = new(_model.Settings.Damping);
        foreach ((float similarity, float residual) in Nearest(item).UnorderedItems.Select(nearest => nearest.Element))
            mean.Add(similarity, residual);
        if (mean.Count == 0)
            return false;
        stars = _baseline.Expect(movie) + mean.Value;
        return true;
    }

    private KnownRatings RatingsOf(int user) =>
        _reread.TryGetValue(user, out KnownRatings? now) ? now : new KnownRatings([.. _model.Train.ItemsOf(user)], [.. _model.Train.StarsByUser(user)]);

    private IEnumerable<Neighbour> NearestBuddies(int count) => _neighbours.TakeWhile(neighbour => neighbour.Similarity > 0).Take(count);

    /// <summary>The strongest k among those who rated an item, and by how much each departed from their biases.</summary>
    private PriorityQueue<(float Similarity, float Residual), float> Nearest(int item)
    {
        int limit = _model.Settings.Neighbours;
        BiasModel biases = _model.Biases;
        ReadOnlySpan<int> users = _model.Train.UsersOf(item);
        ReadOnlySpan<float> stars = _model.Train.StarsByItem(item);
        PriorityQueue<(float Similarity, float Residual), float> nearest = new(Math.Min(limit, users.Length));
        for (int at = 0; at < users.Length; at++)
        {
            float similarity = _similarities[users[at]];
            if (similarity == 0)
                continue;
            float residual = stars[at] - biases.Mean - biases.Users[users[at]] - biases.Items[item];
            if (nearest.Count < limit)
                nearest.Enqueue((similarity, residual), Math.Abs(similarity));
            else
                nearest.EnqueueDequeue((similarity, residual), Math.Abs(similarity));
        }

        return nearest;
    }
}
