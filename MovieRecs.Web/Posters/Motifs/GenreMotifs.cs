namespace MovieRecs.Web.Posters.Motifs;

/// <summary>Which motif draws which genre.</summary>
internal static class GenreMotifs
{
    private static readonly IPosterMotif Plain = new PlainMotif();

    private static readonly Dictionary<string, IPosterMotif> ByGenre = new()
    {
        ["Action"] = new ActionMotif(),
        ["Adventure"] = new AdventureMotif(),
        ["Animation"] = new AnimationMotif(),
        ["Children's"] = new ChildrensMotif(),
        ["Comedy"] = new ComedyMotif(),
        ["Crime"] = new CrimeMotif(),
        ["Documentary"] = new DocumentaryMotif(),
        ["Drama"] = new DramaMotif(),
        ["Fantasy"] = new FantasyMotif(),
        ["Film-Noir"] = new FilmNoirMotif(),
        ["Horror"] = new HorrorMotif(),
        ["IMAX"] = Plain,
        ["Musical"] = new MusicalMotif(),
        ["Mystery"] = new MysteryMotif(),
        ["Romance"] = new RomanceMotif(),
        ["Sci-Fi"] = new SciFiMotif(),
        ["Thriller"] = new ThrillerMotif(),
        ["War"] = new WarMotif(),
        ["Western"] = new WesternMotif(),
    };

    /// <summary>The genre's motif; the plain field where there is none.</summary>
    public static IPosterMotif For(string? genre) => genre is null ? Plain : ByGenre.GetValueOrDefault(genre, Plain);
}
