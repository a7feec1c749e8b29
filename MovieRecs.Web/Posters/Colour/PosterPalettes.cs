using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters.Colour;

/// <summary>Chooses a poster's colours by its main genre and its decade; the second genre tints the accent.</summary>
internal static class PosterPalettes
{
    /// <summary>How far an accent must stand off the ground and the main colour to be seen as one.</summary>
    private const double AccentContrast = 1.6;

    private static readonly Dictionary<PosterMood, PosterPalette[][]> ByMood = new()
    {
        [PosterMood.Plain] = Read(PaletteData.Plain),
        [PosterMood.Night] = Read(PaletteData.Night),
        [PosterMood.Dread] = Read(PaletteData.Dread),
        [PosterMood.Earth] = Read(PaletteData.Earth),
        [PosterMood.Machine] = Read(PaletteData.Machine),
        [PosterMood.Heart] = Read(PaletteData.Heart),
        [PosterMood.Play] = Read(PaletteData.Play),
    };

    public static IEnumerable<PosterPalette> All => ByMood.Values.SelectMany(eras => eras).SelectMany(palettes => palettes);

    public static PosterPalette For(PosterFacts facts)
    {
        IReadOnlyList<string> genres = PosterGenres.Ranked(facts);
        PosterRandom random = new(facts.Seed, "palette");
        PosterEra era = EraOf(facts.Year);
        PosterPalette palette = random.Pick(ByMood[MoodOf(PosterGenres.MainOf(facts))][(int)era]);
        if (genres.Count < 2 || MoodOf(genres[1]) == MoodOf(genres[0]))
            return palette;
        string tint = random.Pick(ByMood[MoodOf(genres[1])][(int)era]).Accent;
        bool stands = Contrast.Between(tint, palette.Ground) >= AccentContrast && Contrast.Between(tint, palette.Main) >= AccentContrast;
        return stands ? palette with { Accent = tint } : palette;
    }

    public static PosterEra EraOf(int? year) => year switch
    {
        null => PosterEra.Noughties,
        < 1950 => PosterEra.Silver,
        >= 2010 => PosterEra.Now,
        { } known => PosterEra.Fifties + ((known - 1950) / 10),
    };

    private static PosterMood MoodOf(string? genre) => genre switch
    {
        "Film-Noir" or "Mystery" or "Crime" or "Thriller" => PosterMood.Night,
        "Horror" => PosterMood.Dread,
        "Western" or "War" or "Adventure" => PosterMood.Earth,
        "Sci-Fi" or "Action" => PosterMood.Machine,
        "Romance" or "Musical" or "Drama" => PosterMood.Heart,
        "Comedy" or "Animation" or "Children's" or "Fantasy" => PosterMood.Play,
        _ => PosterMood.Plain,
    };

    private static PosterPalette[][] Read(string table) =>
        [.. table.Split('\n').Select(era => era.Split('|').Select(ReadOne).ToArray())];

    private static PosterPalette ReadOne(string colours)
    {
        string[] hex = [.. colours.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(value => $"#{value}")];
        return new PosterPalette(hex[0], hex[1], hex[2], hex[3]);
    }
}
