using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Content;

/// <summary>The words of movies' texts and how often each movie has them, as a training found them. Immutable.</summary>
public sealed class MovieWords
{
    private readonly int[] _offsets;
    private readonly int[] _words;
    private readonly float[] _counts;

    /// <param name="movies">The movies that were read, in the order of their rows.</param>
    /// <param name="words">The words there are, each once.</param>
    /// <param name="offsets">Where each movie's entries begin, and where the last one's end.</param>
    /// <param name="entries">For each entry the index of its word.</param>
    /// <param name="counts">How often it comes; aligned with <paramref name="entries"/>.</param>
    /// <exception cref="ArgumentException">The parts don't fit together, or a count isn't positive.</exception>
    internal MovieWords(Vocabulary<MovieId> movies, string[] words, int[] offsets, int[] entries, float[] counts)
    {
        if (offsets.Length != movies.Count + 1 || offsets[0] != 0 || offsets[^1] != entries.Length || !offsets.SequenceEqual(offsets.Order()))
            throw new ArgumentException($"The entries are not cut into {movies.Count} rows.", nameof(offsets));
        if (!Array.TrueForAll(entries, word => word >= 0 && word < words.Length))
            throw new ArgumentException("An entry is of a word that isn't there.", nameof(entries));
        if (counts.Length != entries.Length || !Array.TrueForAll(counts, count => float.IsFinite(count) && count > 0))
            throw new ArgumentException("Words have to come a number of times.", nameof(counts));
        (Movies, Words, _offsets, _words, _counts) = (movies, words, offsets, entries, counts);
    }

    /// <summary>No words of any movie.</summary>
    public static MovieWords None { get; } = new(new Vocabulary<MovieId>([]), [], [0], [], []);

    internal Vocabulary<MovieId> Movies { get; }

    internal string[] Words { get; }

    internal ReadOnlySpan<int> Offsets => _offsets;

    internal ReadOnlySpan<int> Entries => _words;

    internal ReadOnlySpan<float> Counts => _counts;

    /// <summary>The words of movies.</summary>
    /// <param name="movies">Of each movie its words, each once, and how often it has them. Movies in any order.</param>
    /// <exception cref="ArgumentException">A movie is given twice, or a count isn't positive.</exception>
    public static MovieWords Of(IReadOnlyCollection<(MovieId Movie, IReadOnlyCollection<(string Word, float Count)> Words)> movies)
    {
        ArgumentNullException.ThrowIfNull(movies);
        string[] words = [.. movies.SelectMany(movie => movie.Words).Select(word => word.Word).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, int> indices = words.Index().ToDictionary(word => word.Item, word => word.Index, StringComparer.Ordinal);
        List<int> offsets = [0];
        List<int> entries = [];
        List<float> counts = [];
        foreach ((_, IReadOnlyCollection<(string Word, float Count)> row) in movies.OrderBy(movie => movie.Movie))
        {
            entries.AddRange(row.Select(word => indices[word.Word]));
            counts.AddRange(row.Select(word => word.Count));
            offsets.Add(entries.Count);
        }

        return new MovieWords(new Vocabulary<MovieId>(movies.Select(movie => movie.Movie)), words, [.. offsets], [.. entries], [.. counts]);
    }

    /// <summary>The words of a movie, each once, and how often it has them; none of a movie that wasn't read.</summary>
    public IEnumerable<(string Word, float Count)> Of(MovieId movie)
    {
        if (!Movies.TryGetIndex(movie, out int row))
            yield break;
        for (int at = _offsets[row]; at < _offsets[row + 1]; at++)
            yield return (Words[_words[at]], _counts[at]);
    }
}
