using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Content;
using MovieRecs.Domain.Models.Ease;
using MovieRecs.Domain.Models.Hybrid;
using MovieRecs.Domain.Models.Ials;

namespace MovieRecs.Domain.Models;

/// <summary>
/// A snapshot: everything that is needed to recommend, immutable and safe for any number of threads, so that a newer
/// one takes its place by a single assignment. It holds nothing about persons: a <see cref="UserProfile"/> is the query.
/// </summary>
public sealed class TrainedModel : IRankModel
{
    /// <param name="movies">By item index: in ascending order of id.</param>
    internal TrainedModel(
        IReadOnlyList<Movie> movies, Vocabulary<MovieId> items, FactorModel factors, EaseModel ease, ContentModel content, Popularity popularity, HybridSettings hybrid, ModelFacts facts)
    {
        (Movies, Items, Factors, Ease, Content, Popularity, Facts) = (movies, items, factors, ease, content, popularity, facts);
        LinearPart[] parts =
        [
            new(factors, signals => hybrid.FactorsFor(signals, factors.Items.Knows)),
            new(ease, signals => hybrid.EaseFor(signals, ease.Knows)),
            new(content, hybrid.ContentFor),
        ];
        Scorer = new HybridScorer(parts, popularity, hybrid);
        ItemsByGenre = Enumerable.Range(0, movies.Count)
            .SelectMany(item => movies[item].Genres.Select(genre => (Genre: genre.Name, Item: item)))
            .GroupBy(pair => pair.Genre, pair => pair.Item, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The movies by item index.</summary>
    public IReadOnlyList<Movie> Movies { get; }

    /// <summary>Movie ids ↔ item indices; ascending ids have ascending indices.</summary>
    public Vocabulary<MovieId> Items { get; }

    /// <summary>The item indices of each genre's movies, ascending.</summary>
    public IReadOnlyDictionary<string, int[]> ItemsByGenre { get; }

    public FactorModel Factors { get; }

    public EaseModel Ease { get; }

    public ContentModel Content { get; }

    public Popularity Popularity { get; }

    public HybridScorer Scorer { get; }

    public ModelFacts Facts { get; }

    /// <inheritdoc/>
    public IPersonalRanks For(UserProfile profile) => Scorer.For(new KnownSignals(profile, Items));
}
