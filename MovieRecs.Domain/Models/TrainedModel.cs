using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Content;
using MovieRecs.Domain.Models.Ease;
using MovieRecs.Domain.Models.Hybrid;
using MovieRecs.Domain.Models.Ials;
using MovieRecs.Domain.Models.Snapshots;

namespace MovieRecs.Domain.Models;

/// <summary>
/// Everything that is needed to recommend: a snapshot, joined with the catalogue as it is now. A movie that came since
/// the training is reachable through its content, without its words until the next training. Immutable and safe for any number of threads, so that a newer one
/// takes its place by a single assignment. It holds nothing about persons: a <see cref="UserProfile"/> is the query.
/// </summary>
public sealed class TrainedModel : IRankModel
{
    private readonly Lazy<Dictionary<string, int[]>> _itemsByPerson;

    /// <param name="snapshot">What was learned; movies that have left the catalogue since are not served.</param>
    /// <param name="movies">The catalogue, each movie once, in any order.</param>
    /// <exception cref="ArgumentException">A movie is given twice.</exception>
    public TrainedModel(ModelSnapshot snapshot, IReadOnlyCollection<Movie> movies)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(movies);
        Items = new Vocabulary<MovieId>(movies.Select(movie => movie.Id));
        if (Items.Count != movies.Count)
            throw new ArgumentException("A movie is given more than once.", nameof(movies));
        Movie[] byIndex = [.. movies.OrderBy(movie => movie.Id)];
        FactorModel factors = snapshot.Factors.Reindex(snapshot.Items, Items);
        HybridSettings hybrid = snapshot.Facts.Settings.Hybrid;
        EaseModel ease = snapshot.Ease.Reindex(snapshot.Items, Items);
        (Snapshot, Movies, Factors, Ease) = (snapshot, byIndex, factors, ease);
        Content = new ContentModel(byIndex, snapshot.Words);
        Popularity = snapshot.Popularity.Reindex(snapshot.Items, Items);
        LinearPart[] parts =
        [
            new(ScorePart.Taste, factors, signals => hybrid.FactorsFor(signals, factors.Items.Knows)),
            new(ScorePart.Taste, ease, signals => hybrid.EaseFor(signals, ease.Knows)),
            new(ScorePart.Content, Content, hybrid.ContentFor),
        ];
        Scorer = new HybridScorer(parts, Popularity, byIndex, hybrid);
        _itemsByPerson = new(() => GenreShares.ItemsBy(byIndex, movie => movie.Directors.Concat(movie.Leads)));
        FurtherGenres = [.. byIndex.Select(movie => (byte)Math.Clamp(movie.Genres.Count - 1, 0, byte.MaxValue))];
        ItemsByGenre = GenreShares.ItemsBy(byIndex, movie => movie.Genres.Select(genre => genre.Name));
    }

    /// <summary>What was learned, with the item indices of its own vocabulary.</summary>
    public ModelSnapshot Snapshot { get; }

    /// <summary>The movies by item index.</summary>
    public IReadOnlyList<Movie> Movies { get; }

    /// <summary>Movie ids ↔ item indices; ascending ids have ascending indices.</summary>
    public Vocabulary<MovieId> Items { get; }

    /// <summary>The item indices of each genre's movies, ascending.</summary>
    public IReadOnlyDictionary<string, int[]> ItemsByGenre { get; }

    /// <summary>By item index, how many genres each movie has beside its first, close together: rows ask for them by the ten thousand.</summary>
    internal byte[] FurtherGenres { get; }

    /// <summary>The item indices of the movies that each person is credited for, ascending.</summary>
    public IReadOnlyDictionary<string, int[]> ItemsByPerson => _itemsByPerson.Value;

    public FactorModel Factors { get; }

    public EaseModel Ease { get; }

    /// <summary>The star prediction; null where none was trained. It knows people by their present ratings only.</summary>
    public IFoldInStarModel? Stars => Snapshot.Stars;

    public ContentModel Content { get; }

    public Popularity Popularity { get; }

    public HybridScorer Scorer { get; }

    public ModelFacts Facts => Snapshot.Facts;

    /// <inheritdoc/>
    public IPersonalRanks For(UserProfile profile) => Scorer.For(new KnownSignals(profile, Items));
}
