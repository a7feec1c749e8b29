using System.Numerics.Tensors;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Datasets;

/// <summary>
/// An immutable set of ratings, compressed twice: by user (rows in ascending item index) and by item (columns in
/// ascending user index). Both views hold the same <see cref="Count"/> ratings. Indices are those of
/// <see cref="Users"/> and <see cref="Items"/>; stars are 0.5 to 5.
/// </summary>
public sealed class RatingDataset
{
    private readonly CompressedRatings _byUser;
    private readonly CompressedRatings _byItem;
    private readonly long[] _times;

    /// <param name="ratings">At most one per user and movie.</param>
    /// <param name="items">The movies to give an index, where they are to include unrated ones; by default the rated ones.</param>
    /// <exception cref="ArgumentException">A user rated a movie twice, or a rated movie is not in <paramref name="items"/>.</exception>
    public RatingDataset(IReadOnlyCollection<Rating> ratings, Vocabulary<MovieId>? items = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        Users = new Vocabulary<RaterId>(ratings.Select(rating => rating.Rater));
        Items = items ?? new Vocabulary<MovieId>(ratings.Select(rating => rating.Movie));
        (_byUser, _times) = CompressByUser(ratings);
        _byItem = _byUser.Transpose(Items.Count);
        GlobalMean = Count == 0 ? 0 : (float)(Sum(_byUser.Stars) / Count);
        Range = Count == 0 ? StarRange.Full : new StarRange(TensorPrimitives.Min<float>(_byUser.Stars), TensorPrimitives.Max<float>(_byUser.Stars));
    }

    public Vocabulary<RaterId> Users { get; }

    public Vocabulary<MovieId> Items { get; }

    /// <summary>How many ratings there are.</summary>
    public int Count => _byUser.Stars.Length;

    /// <summary>The mean of all stars; 0 where there are none.</summary>
    public float GlobalMean { get; }

    /// <summary>The lowest and highest stars given: the part of the rating scale that these raters use.</summary>
    public StarRange Range { get; }

    /// <summary>The share of the user–item matrix that is rated, 0 to 1.</summary>
    public double Density => Users.Count == 0 || Items.Count == 0 ? 0 : (double)Count / Users.Count / Items.Count;

    /// <summary>The items that a user rated, ascending; aligned with <see cref="StarsByUser"/> and <see cref="TimesByUser"/>.</summary>
    public ReadOnlySpan<int> ItemsOf(int user) => _byUser.IndicesOf(user);

    public ReadOnlySpan<float> StarsByUser(int user) => _byUser.StarsOf(user);

    /// <summary>When each rating was given, in Unix seconds.</summary>
    public ReadOnlySpan<long> TimesByUser(int user) => _times.AsSpan(_byUser.Offsets[user].._byUser.Offsets[user + 1]);

    /// <summary>The users who rated an item, ascending; aligned with <see cref="StarsByItem"/>.</summary>
    public ReadOnlySpan<int> UsersOf(int item) => _byItem.IndicesOf(item);

    public ReadOnlySpan<float> StarsByItem(int item) => _byItem.StarsOf(item);

    /// <summary>Every rating again, by ascending user and item.</summary>
    public IEnumerable<Rating> Ratings()
    {
        for (int user = 0; user < Users.Count; user++)
        {
            for (int at = _byUser.Offsets[user]; at < _byUser.Offsets[user + 1]; at++)
            {
                Stars stars = Stars.FromHalfSteps((int)(_byUser.Stars[at] * 2));
                yield return new Rating(Users[user], Items[_byUser.Indices[at]], stars, _times[at]);
            }
        }
    }

    private (CompressedRatings ByUser, long[] Times) CompressByUser(IReadOnlyCollection<Rating> ratings)
    {
        int[] offsets = new int[Users.Count + 1];
        foreach (Rating rating in ratings)
            offsets[Users.IndexOf(rating.Rater) + 1]++;
        for (int user = 0; user < Users.Count; user++)
            offsets[user + 1] += offsets[user];

        int[] next = offsets[..^1];
        int[] items = new int[ratings.Count];
        (float Stars, long At)[] values = new (float, long)[ratings.Count];
        foreach (Rating rating in ratings)
        {
            if (!Items.TryGetIndex(rating.Movie, out int item))
                throw new ArgumentException($"Movie {rating.Movie} is rated but not among the given items.", nameof(ratings));
            int at = next[Users.IndexOf(rating.Rater)]++;
            items[at] = item;
            values[at] = (rating.Stars.Value, rating.At);
        }

        for (int user = 0; user < Users.Count; user++)
        {
            Range row = offsets[user]..offsets[user + 1];
            Array.Sort(items, values, offsets[user], offsets[user + 1] - offsets[user]);
            ThrowIfRepeated(items.AsSpan(row), user);
        }

        return (new CompressedRatings(offsets, items, Array.ConvertAll(values, value => value.Stars)), Array.ConvertAll(values, value => value.At));
    }

    private void ThrowIfRepeated(ReadOnlySpan<int> items, int user)
    {
        for (int at = 1; at < items.Length; at++)
        {
            if (items[at] == items[at - 1])
                throw new ArgumentException($"Rater {Users[user]} rated movie {Items[items[at]]} more than once; keep the newest rating.");
        }
    }

    private static double Sum(ReadOnlySpan<float> stars)
    {
        double sum = 0;
        foreach (float value in stars)
            sum += value;
        return sum;
    }
}
