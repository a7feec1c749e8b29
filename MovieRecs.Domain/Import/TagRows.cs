namespace MovieRecs.Domain.Import;

/// <summary>Reads the tags that a dataset's people gave, and sums them up per movie.</summary>
internal sealed class TagRows(MovieList movies, ImportLog log)
{
    private const int LongestTag = 50;
    private const int MostPerMovie = 30;

    private static readonly Column[] Columns = [Column.User, Column.Movie, new("tag"), Column.Timestamp];

    private readonly Dictionary<string, int> _tags = [];
    private readonly HashSet<(int User, int Movie, int Tag)> _given = [];

    /// <summary>Gives each movie its tags; of one with very many, the most given.</summary>
    public void Read(LineReader lines, MovieLensLayout layout, Action onProgress)
    {
        RowReader rows = layout == MovieLensLayout.Csv
            ? RowReader.WithHeader(lines, RowFormat.Csv, log, Columns)
            : RowReader.WithoutHeader(lines, RowFormat.Colons, log, Columns.Length, Columns);
        while (rows.TryRead())
        {
            ReadRow(rows);
            if (log.Read % 4096 == 0)
                onProgress();
        }
        SumUp();
    }

    private void ReadRow(RowReader rows)
    {
        bool repaired = false;
        string tag = rows.Text(2).Trim().ToLowerInvariant();
        if (!FieldParser.TryNumber(rows.Field(0), out int user, ref repaired))
            log.Reject(rows.Line, $"\"{rows.Text(0)}\" is no rater id");
        else if (!FieldParser.TryNumber(rows.Field(1), out int number, ref repaired) || movies.IndexOf(number) is not (>= 0 and int movie))
            log.Reject(rows.Line, $"movie \"{rows.Text(1)}\" is unknown");
        else if (tag.Length is 0 or > LongestTag)
            log.Reject(rows.Line, tag.Length == 0 ? "the tag is empty" : $"the tag has more than {LongestTag} letters");
        else
        {
            if (!_tags.TryGetValue(tag, out int index))
                _tags.Add(tag, index = _tags.Count);
            if (!_given.Add((user, movie, index)))
                log.Add(ImportAction.Merged, rows.Line, $"the same rater gave \"{tag}\" to this film before");
            else if (repaired)
                log.Add(ImportAction.Repaired, rows.Line, "stray spaces around an id");
        }
    }

    private void SumUp()
    {
        string[] names = [.. _tags.Keys];
        foreach (IGrouping<int, (int User, int Movie, int Tag)> movie in _given.GroupBy(given => given.Movie))
        {
            movies.Movies[movie.Key].Tags =
            [
                .. movie.GroupBy(given => given.Tag)
                    .Select(tag => (Name: names[tag.Key], Count: tag.Count()))
                    .OrderByDescending(tag => tag.Count).ThenBy(tag => tag.Name, StringComparer.Ordinal)
                    .Take(MostPerMovie),
            ];
        }
    }
}
