namespace MovieRecs.Domain.Import;

/// <summary>Which dataset this is, and how it is written.</summary>
/// <param name="Key">
/// The name that its raters are known by ("ml-latest-small"): the same dataset has the same key each time, as zip and
/// as folder, so that importing it again changes nothing.
/// </param>
public sealed record MovieLensEdition(string Key, MovieLensLayout Layout)
{
    private static readonly (MovieLensLayout Layout, string Movies, string Ratings)[] Signatures =
    [
        (MovieLensLayout.Csv, "movies.csv", "ratings.csv"),
        (MovieLensLayout.Colons, "movies.dat", "ratings.dat"),
        (MovieLensLayout.Flags, "u.item", "u.data"),
    ];

    /// <summary>The names of the file by which a dataset is found.</summary>
    public static IReadOnlyList<string> RatingsFiles { get; } = [.. Signatures.Select(signature => signature.Ratings)];

    /// <summary>The file of the movies.</summary>
    public string MoviesFile => Signature.Movies;

    /// <summary>The file of the ratings.</summary>
    public string RatingsFile => Signature.Ratings;

    /// <summary>The file of the tags; not every edition has one.</summary>
    public string? TagsFile => Layout switch { MovieLensLayout.Csv => "tags.csv", MovieLensLayout.Colons => "tags.dat", _ => null };

    /// <summary>The file of other catalogues' ids; only CSV editions have one.</summary>
    public string? LinksFile => Layout == MovieLensLayout.Csv ? "links.csv" : null;

    /// <summary>The file that says who the raters are; CSV editions have none.</summary>
    public string? RatersFile => Layout switch { MovieLensLayout.Flags => "u.user", MovieLensLayout.Colons => "users.dat", _ => null };

    private (MovieLensLayout Layout, string Movies, string Ratings) Signature => Signatures.First(signature => signature.Layout == Layout);

    /// <summary>Recognises a dataset by the files it has.</summary>
    /// <exception cref="ImportException">No edition has such files.</exception>
    public static MovieLensEdition Detect(IDatasetFiles files)
    {
        foreach ((MovieLensLayout layout, string movies, string ratings) in Signatures)
        {
            if (files.Names.Contains(movies) && files.Names.Contains(ratings))
                return new MovieLensEdition(KeyOf(files.Name), layout);
        }
        string found = files.Names.Count == 0 ? "no files" : string.Join(", ", files.Names.Order(StringComparer.Ordinal).Take(6));
        throw new ImportException(
            $"{files.Name} is no MovieLens dataset: it needs movies.csv and ratings.csv, or movies.dat and ratings.dat, or u.item and u.data, and has {found}. "
            + "Give the zip as GroupLens ships it, or the folder it unpacks to.");
    }

    /// <summary>Recognises a dataset by its list of movies alone; null where it has none.</summary>
    internal static MovieLensEdition? ByMovies(IDatasetFiles files)
    {
        foreach ((MovieLensLayout layout, string movies, _) in Signatures)
        {
            if (files.Names.Contains(movies))
                return new MovieLensEdition(KeyOf(files.Name), layout);
        }
        return null;
    }

    /// <summary>The 10M zip unpacks to "ml-10M100K"; all others to their own name.</summary>
    private static string KeyOf(string name)
    {
        string key = name.Trim().ToLowerInvariant();
        return key == "ml-10m100k" ? "ml-10m" : key;
    }
}
