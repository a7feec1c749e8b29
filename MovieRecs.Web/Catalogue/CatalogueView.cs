using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Catalogue;

/// <summary>The whole catalogue as it stood at one moment: immutable, shared by everyone, searched in memory.</summary>
public sealed class CatalogueView
{
    private readonly Dictionary<MovieId, CatalogueEntry> _byId;

    public CatalogueView(IReadOnlyList<CatalogueEntry> entries, bool hasDemoCommunity, int raterCount, int ratingCount)
    {
        Entries = entries;
        HasDemoCommunity = hasDemoCommunity;
        RaterCount = raterCount;
        RatingCount = ratingCount;
        _byId = entries.ToDictionary(entry => entry.Movie.Id);
        People = CreditedPerson.Of(entries);
        Genres = [.. entries.SelectMany(entry => entry.Movie.Genres).Select(genre => genre.Name).Distinct().Order(StringComparer.Ordinal)];
        Decades = [.. entries.Select(entry => entry.Movie.Year / 10 * 10).OfType<int>().Distinct().OrderDescending()];
    }

    public static CatalogueView Empty { get; } = new([], false, 0, 0);

    /// <summary>Every movie, by ascending id.</summary>
    public IReadOnlyList<CatalogueEntry> Entries { get; }

    /// <summary>Every genre that a movie has, in alphabetical order.</summary>
    public IReadOnlyList<string> Genres { get; }

    /// <summary>The first years of the decades that movies are from, newest first.</summary>
    public IReadOnlyList<int> Decades { get; }

    /// <summary>Everybody whom a movie credits, those with most movies first.</summary>
    public IReadOnlyList<CreditedPerson> People { get; }

    /// <summary>True while the simulated raters are there.</summary>
    public bool HasDemoCommunity { get; }

    public int RaterCount { get; }

    public int RatingCount { get; }

    /// <summary>Films that were merged, and the films that they are.</summary>
    public IReadOnlyDictionary<MovieId, MovieId> Merged { get; init; } = new Dictionary<MovieId, MovieId>();

    /// <summary>The film that an id of old leads to: the one it was merged into; itself otherwise.</summary>
    public MovieId Kept(MovieId id) => Merged.GetValueOrDefault(id, id);

    /// <summary>The film that an id, of now or of old, stands for; null where there is none.</summary>
    public Movie? FindKept(MovieId id) => Find(Kept(id));

    public Movie? Find(MovieId id) => _byId.GetValueOrDefault(id)?.Movie;
}
