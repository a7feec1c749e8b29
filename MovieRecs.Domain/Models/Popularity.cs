using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models;

/// <summary>How many people rated each movie and how many liked it, which is to say gave it four stars or more.</summary>
public sealed class Popularity
{
    /// <summary>How many ratings of the average movie are imagined for each; 25 keep a single five-star rating off the top.</summary>
    private const float Damping = 25;

    private readonly int[] _ratings;
    private readonly int[] _liked;
    private readonly float _likedShare;

    /// <param name="items">The movies to count for; ratings of others are not counted.</param>
    public Popularity(RatingDataset ratings, Vocabulary<MovieId> items)
        : this(Count(ratings, items, static stars => stars.Length), Count(ratings, items, Liked))
    {
    }

    /// <param name="ratings">By item index.</param>
    /// <param name="liked">By item index.</param>
    internal Popularity(int[] ratings, int[] liked)
    {
        (_ratings, _liked) = (ratings, liked);
        long total = _ratings.Sum(count => (long)count);
        _likedShare = total == 0 ? 0 : (float)_liked.Sum(count => (long)count) / total;
    }

    /// <summary>How many items are counted for.</summary>
    public int ItemCount => _ratings.Length;

    internal ReadOnlySpan<int> AllRatings => _ratings;

    internal ReadOnlySpan<int> AllLiked => _liked;

    /// <summary>How many ratings the item has: the evidence behind what models learned about it.</summary>
    public int Ratings(int item) => _ratings[item];

    /// <summary>How many people gave the item four stars or more.</summary>
    public int Liked(int item) => _liked[item];

    /// <summary>
    /// The share of an item's raters who liked it, 0 to 1, damped towards the share m of all ratings:
    /// (liked + 25 m) / (ratings + 25). It finds well-loved films that are not the most seen.
    /// </summary>
    public float LikedShare(int item) => (_liked[item] + (Damping * _likedShare)) / (_ratings[item] + Damping);

    /// <summary>The same counts with the items moved from one vocabulary to another; items new there have none.</summary>
    internal Popularity Reindex(Vocabulary<MovieId> from, Vocabulary<MovieId> to) => new(Move(_ratings, from, to), Move(_liked, from, to));

    private static int[] Move(int[] counts, Vocabulary<MovieId> from, Vocabulary<MovieId> to) =>
        Array.ConvertAll(to.Ids.ToArray(), id => from.TryGetIndex(id, out int item) ? counts[item] : 0);

    private static int[] Count(RatingDataset ratings, Vocabulary<MovieId> items, Func<ReadOnlySpan<float>, int> count)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentNullException.ThrowIfNull(items);
        return Array.ConvertAll(items.Ids.ToArray(), id => ratings.Items.TryGetIndex(id, out int item) ? count(ratings.StarsByItem(item)) : 0);
    }

    private static int Liked(ReadOnlySpan<float> stars)
    {
        int liked = 0;
        foreach (float value in stars)
        {
            if (value >= RatingScale.Liked)
                liked++;
        }

        return liked;
    }
}
