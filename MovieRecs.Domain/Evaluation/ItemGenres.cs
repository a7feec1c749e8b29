using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Evaluation;

/// <summary>The genres of each movie of a dataset, as vectors to compare. A movie may have none.</summary>
public sealed class ItemGenres
{
    /// <summary>α of Steck 2018: how much of the likings is mixed into the list, so that a genre it lacks costs no infinity.</summary>
    private const double Smoothing = 0.01;

    private readonly int[][] _byItem;
    private readonly int _count;

    /// <param name="movies">By item index.</param>
    public ItemGenres(IReadOnlyList<Movie> movies)
    {
        ArgumentNullException.ThrowIfNull(movies);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        _byItem = new int[movies.Count][];
        for (int item = 0; item < _byItem.Length; item++)
        {
            foreach (Genre genre in movies[item].Genres)
                numbers.TryAdd(genre.Name, numbers.Count);
            _byItem[item] = [.. movies[item].Genres.Select(genre => numbers[genre.Name]).Distinct().Order()];
        }

        _count = numbers.Count;
    }

    /// <summary>The mean over pairs of 1 − cos; null where no two movies have genres.</summary>
    public double? Diversity(ReadOnlySpan<int> list)
    {
        double sum = 0;
        int pairs = 0;
        for (int one = 0; one < list.Length; one++)
        {
            for (int other = one + 1; other < list.Length; other++)
            {
                int[] first = _byItem[list[one]];
                int[] second = _byItem[list[other]];
                if (first.Length == 0 || second.Length == 0)
                    continue;
                sum += 1 - Cosine(first, second);
                pairs++;
            }
        }

        return pairs == 0 ? null : sum / pairs;
    }

    /// <summary>KL(p ‖ .99 q + .01 p) of the genres liked, p, and listed, q; null where either has no genre.</summary>
    public double? Calibration(ReadOnlySpan<int> liked, ReadOnlySpan<int> list)
    {
        if (Distribution(liked) is not { } p || Distribution(list) is not { } q)
            return null;
        double divergence = 0;
        for (int genre = 0; genre < _count; genre++)
        {
            if (p[genre] > 0)
                divergence += p[genre] * Math.Log(p[genre] / (((1 - Smoothing) * q[genre]) + (Smoothing * p[genre])));
        }

        return Math.Max(0, divergence); // rounding may leave a perfect mirror a hair below
    }

    /// <summary>The mean of p(g | i) = 1 / genres of i over the movies that have any; null where none has.</summary>
    private double[]? Distribution(ReadOnlySpan<int> items)
    {
        double[] shares = new double[_count];
        int counted = 0;
        foreach (int item in items)
        {
            int[] genres = _byItem[item];
            counted += genres.Length > 0 ? 1 : 0;
            foreach (int genre in genres)
                shares[genre] += 1.0 / genres.Length;
        }

        for (int genre = 0; genre < _count; genre++)
            shares[genre] /= counted;
        return counted == 0 ? null : shares;
    }

    private static double Cosine(int[] first, int[] second) => first.Intersect(second).Count() / Math.Sqrt((double)first.Length * second.Length);
}
