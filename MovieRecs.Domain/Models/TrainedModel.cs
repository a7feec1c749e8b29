using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Content;
using MovieRecs.Domain.Models.Hybrid;
using MovieRecs.Domain.Models.Ials;

namespace MovieRecs.Domain.Models;

/// <summary>
/// A snapshot: everything that is needed to recommend, immutable and safe for any number of threads, so that a newer
/// one takes its place by a single assignment. It holds nothing about persons: a <see cref="UserProfile"/> is the query.
/// </summary>
public sealed class TrainedModel
{
    /// <param name="movies">By item index: in ascending order of id.</param>
    internal TrainedModel(
        IReadOnlyList<Movie> movies, Vocabulary<MovieId> items, FactorModel factors, ContentModel content, Popularity popularity, HybridSettings hybrid, ModelFacts facts)
    {
        (Movies, Items, Factors, Content, Popularity, Facts) = (movies, items, factors, content, popularity, facts);
        LinearPart[] parts =
        [
            new("factors", factors, (signals, _) => hybrid.FactorsFor(signals)),
            new("content", content, hybrid.ContentFor),
        ];
        Scorer = new HybridScorer(parts, popularity, hybrid);
    }

    /// <summary>The movies by item index.</summary>
    public IReadOnlyList<Movie> Movies { get; }

    /// <summary>Movie ids ↔ item indices; ascending ids have ascending indices.</summary>
    public Vocabulary<MovieId> Items { get; }

    public FactorModel Factors { get; }

    public ContentModel Content { get; }

    public Popularity Popularity { get; }

    public HybridScorer Scorer { get; }

    public ModelFacts Facts { get; }
}
