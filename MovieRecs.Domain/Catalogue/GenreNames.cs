namespace MovieRecs.Domain.Catalogue;

/// <summary>The genres of MovieLens, and the one spelling each has here.</summary>
public static class GenreNames
{
    /// <summary>All genres that have a spelling of their own, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "Action", "Adventure", "Animation", "Children's", "Comedy", "Crime", "Documentary", "Drama", "Fantasy",
        "Film-Noir", "Horror", "IMAX", "Musical", "Mystery", "Romance", "Sci-Fi", "Thriller", "War", "Western",
    ];

    private static readonly Dictionary<string, string> Spellings = All
        .Select(name => (Alias: name, Name: name))
        .Concat([("Children", "Children's"), ("Science Fiction", "Sci-Fi"), ("Film Noir", "Film-Noir"), ("Family", "Children's"), ("Music", "Musical")])
        .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The spelling used here of a genre named in a source, or null where the source says that there is none
    /// (<c>(no genres listed)</c>, <c>unknown</c>, an empty name). An unfamiliar genre keeps its own name.
    /// </summary>
    public static string? Normalise(string? source)
    {
        string name = source?.Trim() ?? "";
        if (name.Length == 0 || name.Equals("unknown", StringComparison.OrdinalIgnoreCase) || name.StartsWith('('))
            return null;
        return Spellings.GetValueOrDefault(name, name);
    }
}
