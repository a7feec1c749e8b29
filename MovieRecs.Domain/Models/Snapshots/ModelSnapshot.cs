using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Models.Content;
using MovieRecs.Domain.Models.Ease;
using MovieRecs.Domain.Models.Ials;
using MovieRecs.Domain.Models.Match;

namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>
/// What one training learned, and its facts: immutable, and all that has to survive a restart. It knows the movies that
/// were rated then, by their ids alone; a <see cref="TrainedModel"/> joins it with the catalogue as it is now.
/// </summary>
public sealed record ModelSnapshot
{
    /// <summary>The movies that were learned from; the parts below have the item indices of this vocabulary.</summary>
    public required Vocabulary<MovieId> Items { get; init; }

    public required FactorModel Factors { get; init; }

    /// <summary>Covers no item where it was not trained.</summary>
    public required EaseModel Ease { get; init; }

    public required Popularity Popularity { get; init; }

    /// <summary>What was read of the catalogue of that time; none where content was not to look at words.</summary>
    public MovieWords Words { get; init; } = MovieWords.None;

    /// <summary>The star prediction; null where none was trained.</summary>
    public HybridStars? Stars { get; init; }

    /// <summary>From predicted stars to the match; null where no ratings were held out to learn it from.</summary>
    public MatchCalibration? Match { get; init; }

    /// <summary>From predicted stars to their interval; null where no ratings were held out to learn it from.</summary>
    public IntervalCalibration? Interval { get; init; }

    public required ModelFacts Facts { get; init; }
}
