using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Import;

/// <summary>
/// What a dataset knows about its movies, read by itself and under the dataset's own numbers, doubles included: the
/// companion of <see cref="RatingFile"/>. For measuring; rows that can't be used are passed over. Tags are left out: they
/// were given by the raters who are tested, mostly to movies that they rated, so that they would tell what is held out.
/// </summary>
public static class MovieFile
{
    /// <summary>The movies with genres and year; none where the dataset has no list of them.</summary>
    /// <exception cref="ImportException">A file is damaged.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<Movie> Read(IDatasetFiles files, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        MovieLensEdition? edition = MovieLensEdition.ByMovies(files);
        if (edition is null)
            return [];

        MovieList movies = new();
        try
        {
            using Stream stream = files.Open(edition.MoviesFile);
            MovieRows.Read(new LineReader(stream), edition.Layout, movies, new ImportLog(ImportRowKind.Movies, edition.MoviesFile));
        }
        catch (InvalidDataException error)
        {
            throw DamagedFile.Problem(files, edition.MoviesFile, error);
        }

        cancellationToken.ThrowIfCancellationRequested();
        movies.KeepAll();
        Dictionary<string, Genre> genres = [];
        return [.. movies.Numbers.Zip(movies.Movies, (number, movie) => new Movie
        {
            Id = new MovieId(number),
            Title = movie.Title.Title,
            OriginalTitle = movie.Title.OriginalTitle,
            Year = movie.Title.Year,
            Genres = [.. movie.Genres.Select(name => Shared(genres, name))],
        })];
    }

    private static Genre Shared(Dictionary<string, Genre> known, string name)
    {
        if (!known.TryGetValue(name, out Genre? genre))
            known.Add(name, genre = new Genre { Name = name });
        return genre;
    }
}
