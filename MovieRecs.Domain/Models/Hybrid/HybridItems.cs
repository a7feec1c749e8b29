using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>What the hybrid knows of each item before it meets a person.</summary>
internal sealed class HybridItems
{
    /// <param name="popularity">Also says how many items there are.</param>
    /// <param name="movies">By item index.</param>
    public HybridItems(IReadOnlyList<LinearPart> parts, Popularity popularity, IReadOnlyList<Movie> movies)
    {
        int[] items = [.. Enumerable.Range(0, popularity.ItemCount)];
        Liked = Array.ConvertAll(items, item => MathF.Sqrt(popularity.Liked(item)));
        ShareLeft = Array.ConvertAll(items, item => PartWeight.ShareLeft(popularity.Ratings(item)));
        Knows = [.. parts.Select(part => Array.ConvertAll(items, item => part.Scorer.Knows(item) ? 1f : 0f))];
        Genres = new GenreShares(movies);
    }

    /// <summary>The root of how many people liked an item.</summary>
    public float[] Liked { get; }

    /// <summary><see cref="PartWeight.ShareLeft"/> of an item's ratings.</summary>
    public float[] ShareLeft { get; }

    /// <summary>For each part, by item: 1 where the part knows it, else 0.</summary>
    public IReadOnlyList<float[]> Knows { get; }

    public GenreShares Genres { get; }
}
