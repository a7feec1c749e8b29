using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>How much of each movie is of the genres that a person names as liked: |genres of j ∩ named| / |genres of j|.</summary>
internal sealed class GenreShares
{
    private readonly Dictionary<string, int[]> _itemsByGenre;
    private readonly float[] _oneGenre;

    /// <param name="movies">By item index.</param>
    public GenreShares(IReadOnlyList<Movie> movies)
    {
        _oneGenre = [.. movies.Select(movie => 1f / Math.Max(1, movie.Genres.Count))];
        _itemsByGenre = ItemsBy(movies, movie => movie.Genres.Select(genre => genre.Name));
    }

    /// <summary>The share of each item, 0 to 1; null where no movie has a genre that is named.</summary>
    public float[]? Of(IReadOnlySet<string> named)
    {
        float[]? shares = null;
        foreach (string genre in named)
        {
            if (!_itemsByGenre.TryGetValue(genre, out int[]? items))
                continue;
            shares ??= new float[_oneGenre.Length];
            foreach (int item in items)
                shares[item] += _oneGenre[item];
        }

        return shares;
    }

    /// <summary>The item indices of the movies that have each label, ascending.</summary>
    internal static Dictionary<string, int[]> ItemsBy(IReadOnlyList<Movie> movies, Func<Movie, IEnumerable<string>> labels) => Enumerable.Range(0, movies.Count)
        .SelectMany(item => labels(movies[item]).Distinct(StringComparer.Ordinal).Select(label => (Label: label, Item: item)))
        .GroupBy(pair => pair.Label, pair => pair.Item, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
