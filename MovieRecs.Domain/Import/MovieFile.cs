using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Import;

/// <summary>
/// What a dataset knows about its movies, read by itself and under the dataset's own numbers, doubles included: the
/// companion of <see cref="RatingFile"/>. For measuring; rows that can't be used are passed over.
/// </summary>
public static class MovieFile
{
    /// <summary>The movies with genres, year and tags; none where the dataset has no list of them.</summary>
    /// <exception cref="ImportException">A file is damaged.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while reading.</exception>
    public static IReadOnlyList<Movie> Read(IDatasetFiles files, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        MovieLensEdition? edition = MovieLensEdition.ByMovies(files);
        if (edition is null)
            return [];

        MovieList movies = new();
        Read(files, edition.MoviesFile, ImportRowKind.Movies, (lines, log) => MovieRows.Read(lines, edition.Layout, movies, log));
        movies.KeepAll();
        if (edition.TagsFile is { } tags && files.Names.Contains(tags))
            Read(files, tags, ImportRowKind.Tags, (lines, log) => new TagRows(movies, log).Read(lines, edition.Layout, cancellationToken.ThrowIfCancellationRequested));

        Dictionary<string, Genre> genres = [];
        Dictionary<string, Tag> tagsByName = [];
        return [.. movies.Numbers.Zip(movies.Movies, (number, movie) => new Movie
        {
            Id = new MovieId(number),
            Title = movie.Title.Title,
            OriginalTitle = movie.Title.OriginalTitle,
            Year = movie.Title.Year,
            Genres = [.. movie.Genres.Select(name => Shared(genres, name, () => new Genre { Name = name }))],
            Tags = [.. movie.Tags.Select(tag => new MovieTag { Tag = Shared(tagsByName, tag.Name, () => new Tag { Name = tag.Name }), Count = tag.Count })],
        })];
    }

    private static void Read(IDatasetFiles files, string name, ImportRowKind kind, Action<LineReader, ImportLog> read)
    {
        try
        {
            using Stream stream = files.Open(name);
            read(new LineReader(stream), new ImportLog(kind, name));
        }
        catch (InvalidDataException error)
        {
            throw DamagedFile.Problem(files, name, error);
        }
    }

    private static T Shared<T>(Dictionary<string, T> known, string name, Func<T> make)
    {
        if (!known.TryGetValue(name, out T? value))
            known.Add(name, value = make());
        return value;
    }
}
