namespace MovieRecs.Domain.Import;

/// <summary>
/// The movies of a dataset while it is read, by the dataset's numbers. Two numbers may turn out to be one movie: 100K
/// lists eighteen twice.
/// </summary>
internal sealed class MovieList
{
    private readonly List<(int Number, int Line, ImportedMovie Movie)> _rows = [];
    private readonly Dictionary<int, int> _byNumber = [];
    private List<ImportedMovie>? _merged;

    /// <summary>Each movie once; only after <see cref="MergeSame"/> or <see cref="KeepAll"/>.</summary>
    public IReadOnlyList<ImportedMovie> Movies => _merged ?? throw new InvalidOperationException("The same movies are not merged yet.");

    /// <summary>The dataset's numbers, in the order of the file.</summary>
    public IEnumerable<int> Numbers => _rows.Select(row => row.Number);

    public bool Contains(int number) => _byNumber.ContainsKey(number);

    public void Add(int number, int line, ImportedMovie movie)
    {
        _byNumber.Add(number, _rows.Count);
        _rows.Add((number, line, movie));
    }

    /// <summary>The movie's place in the file, or after <see cref="MergeSame"/> in <see cref="Movies"/>; -1 of an unknown number.</summary>
    public int IndexOf(int number) => _byNumber.TryGetValue(number, out int index) ? index : -1;

    public ImportedMovie Read(int index) => _rows[index].Movie;

    /// <summary>Takes every number as a movie of its own, as a measurement needs it.</summary>
    public void KeepAll() => _merged = [.. _rows.Select(row => row.Movie)];

    /// <summary>
    /// Takes as one movie those with one IMDb id, or of the same title and year without ids that differ: GroupLens' own
    /// latest-small has five pairs of different films, such as two of "Emma (1996)", that only their ids tell apart.
    /// </summary>
    public void MergeSame(ImportLog log)
    {
        _merged = [];
        Dictionary<string, int> byImdb = [];
        ILookup<(string, string?, int?), int> byTitle = _rows.Select((row, index) => (row, index)).ToLookup(pair => TitleOf(pair.row.Movie), pair => pair.index);
        int[] firsts = new int[_rows.Count];
        int[] mergedIndex = new int[_rows.Count];
        for (int index = 0; index < _rows.Count; index++)
        {
            (int number, int line, ImportedMovie movie) = _rows[index];
            // A row that was merged away stands for the one it went into: only that one's ids count and are kept.
            int same = movie.ImdbId is { } imdb && byImdb.TryGetValue(imdb, out int known)
                ? known
                : byTitle[TitleOf(movie)].Where(other => other < index).Select(other => firsts[other]).Where(first => !Differ(_rows[first].Movie, movie)).FirstOrDefault(-1);
            firsts[index] = same < 0 ? index : same;
            if (movie.ImdbId is not null)
                byImdb.TryAdd(movie.ImdbId, firsts[index]);
            if (same < 0)
                _merged.Add(movie);
            else
                Merge(_rows[same], movie, line, log);
            mergedIndex[index] = same < 0 ? _merged.Count - 1 : mergedIndex[same];
            _byNumber[number] = mergedIndex[index];
        }
    }

    private static void Merge((int Number, int Line, ImportedMovie Movie) first, ImportedMovie movie, int line, ImportLog log)
    {
        first.Movie.ImdbId ??= movie.ImdbId;
        first.Movie.TmdbId ??= movie.TmdbId;
        log.Add(ImportAction.Merged, line, $"\"{movie.Title.Title}\" is the same film as on line {first.Line}");
    }

    private static bool Differ(ImportedMovie one, ImportedMovie other) =>
        (one.ImdbId is not null && other.ImdbId is not null && one.ImdbId != other.ImdbId)
        || (one.TmdbId is not null && other.TmdbId is not null && one.TmdbId != other.TmdbId);

    private static (string, string?, int?) TitleOf(ImportedMovie movie) =>
        (movie.Title.Title.ToUpperInvariant(), movie.Title.OriginalTitle?.ToUpperInvariant(), movie.Title.Year);
}
