using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Curation;

/// <summary>What an admin may say of a film.</summary>
/// <param name="OriginalTitle">Null where it is the title.</param>
/// <param name="Genres">By name, in alphabetical order.</param>
/// <param name="Directors">In billing order, as the leads are.</param>
public sealed record FilmFacts(
    string Title, string? OriginalTitle, int? Year, int? RuntimeMinutes, string? Country, IReadOnlyList<string> Genres, IReadOnlyList<string> Directors, IReadOnlyList<string> Leads)
{
    public const int LongestTitle = 200;
    public const int LongestName = 100;
    public const int MostNames = 20;
    public const int MostMinutes = 1440;
    public const int FirstYear = 1870;

    /// <summary>How many years ahead a film may be announced.</summary>
    public const int YearsAhead = 10;

    public static FilmFacts Of(Movie movie)
    {
        ArgumentNullException.ThrowIfNull(movie);
        return new FilmFacts(
            movie.Title, movie.OriginalTitle, movie.Year, movie.RuntimeMinutes, movie.Country,
            [.. movie.Genres.Select(genre => genre.Name).Order(StringComparer.Ordinal)], [.. movie.Directors], [.. movie.Leads]);
    }

    /// <summary>Without spaces around, empty parts and repetitions.</summary>
    public FilmFacts Tidied() => this with
    {
        Title = Title.Trim(),
        OriginalTitle = Text(OriginalTitle) is { } original && original != Title.Trim() ? original : null,
        Country = Text(Country),
        Genres = [.. Names(Genres).Select(name => GenreNames.Normalise(name)).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
        Directors = Names(Directors),
        Leads = Names(Leads),
    };

    /// <summary>What is wrong, as sentences that name the field; none where they can be saved.</summary>
    /// <param name="thisYear">The year it is now.</param>
    public IReadOnlyList<string> Faults(int thisYear)
    {
        List<string> faults = [];
        Require(IsText(Title, LongestTitle), $"The title has 1 to {LongestTitle} characters.");
        Require(OriginalTitle is null || IsText(OriginalTitle, LongestTitle), $"The original title has at most {LongestTitle} characters.");
        Require(Year is null || (Year >= FirstYear && Year <= thisYear + YearsAhead), $"The year lies between {FirstYear} and {thisYear + YearsAhead}.");
        Require(RuntimeMinutes is null or (>= 1 and <= MostMinutes), $"The running time is 1 to {MostMinutes} minutes.");
        Require(Country is null || IsText(Country, LongestName), $"The country has at most {LongestName} characters.");
        foreach ((string what, IReadOnlyList<string> names) in new[] { ("genres", Genres), ("directors", Directors), ("leads", Leads) })
            Require(names.Count <= MostNames && names.All(name => IsText(name, LongestName)), $"The {what} are at most {MostNames}, of at most {LongestName} characters each.");
        return faults;

        void Require(bool holds, string fault)
        {
            if (!holds)
                faults.Add(fault);
        }
    }

    /// <summary>True where every fact is the same.</summary>
    public bool IsSameAs(FilmFacts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { Genres = other.Genres, Directors = other.Directors, Leads = other.Leads } == other
            && Genres.SequenceEqual(other.Genres) && Directors.SequenceEqual(other.Directors) && Leads.SequenceEqual(other.Leads);
    }

    /// <summary>"Heat (1995)".</summary>
    public string TitleAndYear => Year is { } year ? $"{Title} ({year})" : Title;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>People are told apart by name alone, in whatever case.</summary>
    private static string[] Names(IEnumerable<string> names) => [.. names.Select(Text).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool IsText(string text, int longest) => text.Length >= 1 && text.Length <= longest && !text.Any(char.IsControl);
}
