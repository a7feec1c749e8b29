namespace MovieRecs.Domain.Import.Starter;

/// <summary>
/// A kind of taste that a simulated rater may have. The affinity for a film with genres G and keywords K is
/// <c>a = Σ_{g∈G} a_g / √|G| + Σ_{k∈K} a_k / √|K| + a_era + a_country</c>, where whatever the profile does not name
/// counts 0. Weights run from about −2 (dislikes) to 2 (loves).
/// </summary>
public sealed record TasteProfile
{
    /// <summary>What one would call such a person's taste: "Noir and crime".</summary>
    public required string Name { get; init; }

    public IReadOnlyDictionary<string, double> Genres { get; init; } = new Dictionary<string, double>();

    public IReadOnlyDictionary<string, double> Keywords { get; init; } = new Dictionary<string, double>();

    /// <summary>Spans of years, both ends included, and their weights; overlapping spans add up.</summary>
    public IReadOnlyList<(int From, int To, double Weight)> Eras { get; init; } = [];

    public IReadOnlyDictionary<string, double> Countries { get; init; } = new Dictionary<string, double>();

    /// <summary>The affinity for a film, on the scale described above; unbounded in principle, mostly −3 to 4.</summary>
    public double AffinityFor(StarterFilm film)
    {
        ArgumentNullException.ThrowIfNull(film);
        return Sum(Genres, film.Genres)
            + Sum(Keywords, film.Keywords)
            + Eras.Where(era => film.Year >= era.From && film.Year <= era.To).Sum(era => era.Weight)
            + Countries.GetValueOrDefault(film.Country);
    }

    private static double Sum(IReadOnlyDictionary<string, double> weights, IReadOnlyList<string> names) =>
        names.Count == 0 ? 0 : names.Sum(name => weights.GetValueOrDefault(name)) / Math.Sqrt(names.Count);
}
