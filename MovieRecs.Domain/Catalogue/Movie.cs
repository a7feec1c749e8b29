namespace MovieRecs.Domain.Catalogue;

/// <summary>A film, as everything here knows it: the item of recommending.</summary>
public sealed class Movie
{
    public MovieId Id { get; init; }

    /// <summary>As it reads well: "The American President", never "American President, The".</summary>
    public required string Title { get; set; }

    /// <summary>The title in its own language, where it differs from <see cref="Title"/>.</summary>
    public string? OriginalTitle { get; set; }

    /// <summary>The year of release, or null where no source says.</summary>
    public int? Year { get; set; }

    /// <summary>Running time in minutes.</summary>
    public int? RuntimeMinutes { get; set; }

    /// <summary>The main country of production, in English.</summary>
    public string? Country { get; set; }

    public MovieOrigin Origin { get; init; } = MovieOrigin.Imported;

    public List<Genre> Genres { get; init; } = [];

    public List<Credit> Credits { get; init; } = [];

    public List<MovieTag> Tags { get; init; } = [];

    public List<ExternalId> ExternalIds { get; init; } = [];

    public IEnumerable<string> Directors => People(CreditRole.Director);

    public IEnumerable<string> Leads => People(CreditRole.Lead);

    /// <summary>"Heat (1995)", or the bare title where the year is unknown.</summary>
    public string TitleAndYear => Year is { } year ? $"{Title} ({year})" : Title;

    public override string ToString() => TitleAndYear;

    private IEnumerable<string> People(CreditRole role) =>
        Credits.Where(credit => credit.Role == role).OrderBy(credit => credit.Position).Select(credit => credit.Person.Name);
}
