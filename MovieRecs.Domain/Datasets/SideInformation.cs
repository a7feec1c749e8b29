using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Datasets;

/// <summary>What is known beside the ratings. It is the same for every fold, and may be missing for any movie or rater.</summary>
/// <param name="Movies">The catalogue: genres, years, tags, people.</param>
/// <param name="Raters">Each rater's traits, such as "gender:F"; only some datasets have any.</param>
public sealed record SideInformation(IReadOnlyDictionary<MovieId, Movie> Movies, IReadOnlyDictionary<RaterId, IReadOnlyList<string>> Raters)
{
    /// <summary>Nothing known.</summary>
    public static SideInformation None { get; } = new(new Dictionary<MovieId, Movie>(), new Dictionary<RaterId, IReadOnlyList<string>>());

    /// <summary>About a catalogue; of its raters nothing is known.</summary>
    public static SideInformation Of(IEnumerable<Movie> movies) =>
        new(movies.ToDictionary(movie => movie.Id), None.Raters);

    /// <summary>The movies of a vocabulary by index; of one that nothing is known about, its number stands as title.</summary>
    public IReadOnlyList<Movie> MoviesOf(Vocabulary<MovieId> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return [.. items.Ids.ToArray().Select(id => Movies.TryGetValue(id, out Movie? movie) ? movie : new Movie { Id = id, Title = id.ToString() })];
    }

    /// <summary>What a MovieLens dataset says, under its own numbers; without tags, which come from the raters themselves.</summary>
    /// <exception cref="ImportException">A file is damaged.</exception>
    public static SideInformation Read(IDatasetFiles files, CancellationToken cancellationToken = default) =>
        new(MovieFile.Read(files, cancellationToken).ToDictionary(movie => movie.Id), RaterFile.Read(files));
}
