using System.Numerics.Tensors;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Datasets;

/// <summary>
/// An immutable set of ratings, compressed twice: by user (rows in ascending item index) and by item (columns in
/// ascending user index). Both views hold the same <see cref="Count"/> ratings. Indices are those of
/// <see cref="Users"/> and <see cref="Items"/>; stars are 0.5 to 5. When a rating was given is kept only where asked for.
/// </summary>
public sealed class RatingDataset
{
    private readonly CompressedRatings _byUser;
    private readonly CompressedRatings _byItem;
    private readonly long[]? _times;

    /// <param name="ratings">At most one per user and movie.</param>
    /// <param name="items">The movies to give an index, where they are to include unrated ones; by default the rated ones.</param>
    /// <param name="keepTimes">True to keep when each rating was given, eight bytes a rating, for models that look at dates.</param>
    /// <exception cref="ArgumentException">A user rated a movie twice, or a rated movie is not in <paramref name="items"/>.</exception>
    public RatingDataset(IReadOnlyCollection<Rating> ratings, Vocabulary<MovieId>? items = null, bool keepTimes = false)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        Users = new Vocabulary<RaterId>(ratings.Select(rating => rating.Rater));
        Items = items ?? new Vocabulary<MovieId>(ratings.Select(rating => rating.Movie));
        _times = keepTimes ? new long[ratings.Count] : null;
        _byUser = CompressByUser(ratings, _times);
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

    /// <summary>The items that a user rated, ascending; aligned with <see cref="StarsByUser"/>.</summary>
    public ReadOnlySpan<int> ItemsOf(int user) => _byUser.IndicesOf(user);

    public ReadOnlySpan<float> StarsByUser(int user) => _byUser.StarsOf(user);

    /// <summary>When a user gave each rating, in Unix seconds; aligned with <see cref="ItemsOf"/>. Empty where times are not kept.</summary>
    public ReadOnlySpan<long> TimesByUser(int user) =>
        _times is null ? default : _times.AsSpan(_byUser.Offsets[user].._byUser.Offsets[user + 1]);

    /// <summary>The users who rated an item, ascending; aligned with <see cref="StarsByItem"/>.</summary>
    public ReadOnlySpan<int> UsersOf(int item) => _byItem.IndicesOf(item);

    public ReadOnlySpan<float> StarsByItem(int item) => _byItem.StarsOf(item);

    /// <summary>The ratings again, by ascending user and item; of time 0 where times are not kept.</summary>
    public IEnumerable<Rating> Ratings()
    {
        for (int user = 0; user < Users.Count; user++)
        {
            for (int at = 0; at < ItemsOf(user).Length; at++)
                yield return new Rating(Users[user], Items[ItemsOf(user)[at]], Stars.FromHalfSteps((int)(StarsByUser(user)[at] * 2)), _times is null ? 0 : TimesByUser(user)[at]);
        }
    }

    private CompressedRatings CompressByUser(IReadOnlyCollection<Rating> ratings, long[]? times)
    {
        int[] offsets = new int[Users.Count + 1];
        foreach (Rating rating in ratings)
            offsets[Users.IndexOf(rating.Rater) + 1]++;
        for (int user = 0; user < Users.Count; user++)
            offsets[user + 1] += offsets[user];

        int[] next = offsets[..^1];
        int[] items = new int[ratings.Count];
        float[] stars = new float[ratings.Count];
        foreach (Rating rating in ratings)
        {
            if (!Items.TryGetIndex(rating.Movie, out int item))
                throw new ArgumentException($"Movie {rating.Movie} is rated but not among the given items.", nameof(ratings));
            int at = next[Users.IndexOf(rating.Rater)]++;
            items[at] = item;
            stars[at] = rating.Stars.Value;
            times?[at] = rating.At;
        }

        for (int user = 0; user < Users.Count; user++)
        {
            Range row = offsets[user]..offsets[user + 1];
            if (times is not null)
                items[row].AsSpan().Sort(times.AsSpan(row)); // a copy of the keys, which the next line sorts too
            Array.Sort(items, stars, offsets[user], offsets[user + 1] - offsets[user]);
            ThrowIfRepeated(items.AsSpan(row), user);
        }

        return new CompressedRatings(offsets, items, stars);
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
