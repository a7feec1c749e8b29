using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Models.Content;
using MovieRecs.Domain.Models.Ease;
using MovieRecs.Domain.Models.Ials;
using MovieRecs.Domain.Models.Match;

namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>The parts of a snapshot as they are read from a file, one section after the other.</summary>
internal sealed class SnapshotParts
{
    public ModelFacts? Facts { get; set; }

    public Vocabulary<MovieId>? Items { get; set; }

    public FactorModel? Factors { get; set; }

    public EaseModel? Ease { get; set; }

    public MovieWords? Words { get; set; }

    public HybridStars? Stars { get; set; }

    public MatchCalibration? Match { get; set; }

    public IntervalCalibration? Interval { get; set; }

    public Popularity? Popularity { get; set; }

    /// <summary>How many items the parts have to be about.</summary>
    /// <exception cref="SnapshotException">The items have not been read yet.</exception>
    public int ItemCount => Required(Items, ItemsSection.SectionName).Count;

    /// <exception cref="SnapshotException">A part that every snapshot has is missing.</exception>
    public ModelSnapshot ToSnapshot() => new()
    {
        Facts = Required(Facts, FactsSection.SectionName),
        Items = Required(Items, ItemsSection.SectionName),
        Factors = Required(Factors, IalsSection.SectionName),
        Ease = Ease ?? new EaseModel([], [], ItemCount),
        Words = Words ?? MovieWords.None,
        Stars = Stars,
        Match = Match,
        Interval = Interval,
        Popularity = Required(Popularity, PopularitySection.SectionName),
    };

    private static T Required<T>(T? part, string section)
        where T : class => part ?? throw new SnapshotException($"The snapshot has no section \"{section}\".");
}
