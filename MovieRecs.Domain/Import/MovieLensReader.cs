namespace MovieRecs.Domain.Import;

/// <summary>
/// Reads a MovieLens dataset of any edition (Harper and Konstan, "The MovieLens Datasets: History and Context", ACM TiiS
/// 5(4), 2015) and cleans it. Rows that can't be used are left out and told; what can't be read at all is an error.
/// </summary>
public sealed class MovieLensReader
{
    private readonly IDatasetFiles _files;
    private readonly MovieLensEdition _edition;
    private readonly IProgress<ImportProgress>? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly List<ImportLog> _logs = [];
    private readonly long _totalBytes;
    private long _bytesBefore;

    private MovieLensReader(IDatasetFiles files, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        _files = files;
        _edition = MovieLensEdition.Detect(files);
        _progress = progress;
        _cancellationToken = cancellationToken;
        _totalBytes = new[] { _edition.MoviesFile, _edition.LinksFile, _edition.RatingsFile, _edition.TagsFile }
            .Where(IsThere)
            .Sum(name => files.Length(name!));
    }

    /// <exception cref="ImportException">No MovieLens dataset, a damaged one, or one without movies or ratings.</exception>
    /// <exception cref="OperationCanceledException">Cancelled through <paramref name="cancellationToken"/>.</exception>
    public static MovieLensDataset Read(IDatasetFiles files, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default) =>
        new MovieLensReader(files, progress, cancellationToken).Read();

    private MovieLensDataset Read()
    {
        MovieList movies = new();
        ImportLog movieLog = Open(ImportRowKind.Movies, _edition.MoviesFile, (lines, log) => MovieRows.Read(lines, _edition.Layout, movies, log));
        if (IsThere(_edition.LinksFile))
            Open(ImportRowKind.Links, _edition.LinksFile!, (lines, log) => LinkRows.Read(lines, movies, log));
        movies.MergeSame(movieLog);
        RequireSome(movies.Movies.Count, movieLog);

        ReadOnlyMemory<ImportedRating> ratings = default;
        ImportLog ratingLog = Open(ImportRowKind.Ratings, _edition.RatingsFile, (lines, log) =>
            ratings = new RatingRows(movies.IndexOf, log).Read(lines, _edition.Layout, _files.Length(_edition.RatingsFile), () => Report(lines)));
        RequireSome(ratings.Length, ratingLog);
        if (IsThere(_edition.TagsFile))
            Open(ImportRowKind.Tags, _edition.TagsFile!, (lines, log) => new TagRows(movies, log).Read(lines, _edition.Layout, () => Report(lines)));

        return new MovieLensDataset
        {
            Edition = _edition,
            Movies = movies.Movies,
            Ratings = ratings,
            Rows = [.. _logs.Select(log => log.Counts)],
            Cases = [.. _logs.SelectMany(log => log.Cases.OrderBy(found => found.Line))],
        };
    }

    private ImportLog Open(ImportRowKind kind, string name, Action<LineReader, ImportLog> read)
    {
        ImportLog log = new(kind, name);
        _logs.Add(log);
        LineReader? lines = null;
        try
        {
            using Stream stream = _files.Open(name);
            lines = new LineReader(stream);
            Report(lines);
            read(lines, log);
        }
        catch (InvalidDataException error)
        {
            throw DamagedFile.Problem(_files, name, error, lines?.Number ?? 0);
        }
        _bytesBefore += _files.Length(name);
        return log;
    }

    private void RequireSome(int count, ImportLog log)
    {
        if (count > 0)
            return;
        string first = log.Cases.Count == 0 ? "it has no rows" : $"none of its {log.Counts.Read} rows can be used; the first: {log.Cases[0]}";
        throw new ImportException($"{_files.Name}/{log.File} has no {log.Kind.ToString().ToLowerInvariant()}: {first}. Nothing was imported; check that the dataset is complete.");
    }

    private void Report(LineReader lines)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _progress?.Report(new ImportProgress(ImportPhase.Reading, _bytesBefore + lines.BytesRead, _totalBytes));
    }

    private bool IsThere(string? name) => name is not null && _files.Names.Contains(name);
}
