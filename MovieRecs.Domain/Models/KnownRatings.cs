using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models;

/// <summary>A person's ratings of the movies that a model knows, by ascending item index: what it folds in.</summary>
internal sealed record KnownRatings(int[] Items, float[] Stars)
{
    public static KnownRatings Of(IReadOnlyCollection<(MovieId Movie, Stars Stars)> ratings, RatedItems items)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        SortedList<int, float> known = new(ratings.Count);
        foreach ((MovieId movie, Stars stars) in ratings)
        {
            if (items.TryGetIndex(movie, out int item))
                known[item] = stars.Value;
        }

        return new KnownRatings([.. known.Keys], [.. known.Values]);
    }

    /// <summary>True where the item is among the rated ones.</summary>
    public bool Contains(int item) => Array.BinarySearch(Items, item) >= 0;
}
