namespace MovieRecs.Domain.Import;

/// <summary>A dataset that GroupLens publishes.</summary>
/// <param name="Key">Its name and that of its zip, "ml-latest-small".</param>
/// <param name="Title">"MovieLens Latest Small".</param>
/// <param name="Contents">About how much it holds.</param>
/// <param name="Megabytes">About how large the zip is.</param>
/// <param name="MayRedistribute">Whether its licence lets it be passed on, under the same conditions.</param>
public sealed record NamedDataset(string Key, string Title, string Contents, int Megabytes, bool MayRedistribute)
{
    private const string Citation =
        "F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: History and Context. "
        + "ACM Transactions on Interactive Intelligent Systems (TiiS) 5, 4: 19:1–19:19. https://doi.org/10.1145/2827872";

    /// <summary>All of them, the smallest first.</summary>
    public static IReadOnlyList<NamedDataset> All { get; } =
    [
        new("ml-latest-small", "MovieLens Latest Small", "about 100,000 ratings of 9,700 films by 610 people", 1, true),
        new("ml-100k", "MovieLens 100K", "100,000 ratings of 1,682 films by 943 people, 1997–98", 5, false),
        new("ml-1m", "MovieLens 1M", "1,000,000 ratings of 3,900 films by 6,040 people", 6, false),
        new("ml-10m", "MovieLens 10M", "10 million ratings of 10,000 films by 72,000 people", 63, false),
        new("ml-20m", "MovieLens 20M", "20 million ratings of 27,000 films by 138,000 people", 190, false),
        new("ml-25m", "MovieLens 25M", "25 million ratings of 62,000 films by 162,000 people", 250, false),
        new("ml-32m", "MovieLens 32M", "32 million ratings of 88,000 films by 201,000 people", 239, false),
        new("ml-latest", "MovieLens Latest", "about 34 million ratings of 86,000 films by 331,000 people", 335, false),
    ];

    /// <summary>The zip's name under GroupLens' address.</summary>
    public string FileName => Key + ".zip";

    /// <summary>
    /// What its user agrees to, in our words; to be shown before it is downloaded. The README inside the zip is what
    /// counts, and where we haven't read it, this says the stricter thing.
    /// </summary>
    public string Licence =>
        $"{Title} belongs to GroupLens Research at the University of Minnesota, and its use is subject to their terms, which the README in the zip gives in full. "
        + "In short: for research, not for anything commercial or that earns money without GroupLens' permission; "
        + (MayRedistribute ? "pass it on only under the same conditions; " : "don't pass the data on without separate permission; ")
        + "don't suggest that GroupLens or the university endorses you; there is no warranty. "
        + $"Work that uses it cites: {Citation}";

    /// <summary>The dataset of that key, in any case; null where there is none.</summary>
    public static NamedDataset? Find(string key) => All.FirstOrDefault(dataset => dataset.Key.Equals(key.Trim(), StringComparison.OrdinalIgnoreCase));
}
