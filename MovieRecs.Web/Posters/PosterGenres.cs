namespace MovieRecs.Web.Posters;

/// <summary>Which of a film's genres its poster speaks of.</summary>
internal static class PosterGenres
{
    /// <summary>
    /// The genres from the most to the least telling, roughly from the rarest to the commonest: a store keeps genres
    /// unordered, and "Drama" says less about a film than "Western" does.
    /// </summary>
    public static IReadOnlyList<string> ByWeight { get; } =
    [
        "Film-Noir", "Western", "Musical", "Animation", "Documentary", "Horror", "War", "Sci-Fi", "Mystery", "Children's",
        "Fantasy", "Romance", "Adventure", "Thriller", "Comedy", "Crime", "Action", "Drama", "IMAX",
    ];

    /// <summary>The film's known genres, the most telling first.</summary>
    public static IReadOnlyList<string> Ranked(PosterFacts facts) =>
        [.. ByWeight.Where(name => facts.Genres.Contains(name, StringComparer.OrdinalIgnoreCase))];

    /// <summary>The genre that the picture is of, or null where none is known.</summary>
    public static string? MainOf(PosterFacts facts) =>
        ByWeight.FirstOrDefault(name => facts.Genres.Contains(name, StringComparer.OrdinalIgnoreCase));
}
