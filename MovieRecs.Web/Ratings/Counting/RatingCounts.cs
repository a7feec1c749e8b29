using MovieRecs.Domain.Datasets;

namespace MovieRecs.Web.Ratings.Counting;

/// <summary>What all ratings of the store are like together, as numbers that a page can show.</summary>
/// <param name="Stars">How many ratings are of half a star, one star, and so on to five: ten numbers.</param>
/// <param name="CatalogueMovies">How many movies there are, rated or not.</param>
/// <param name="CountedAt">When this was counted.</param>
public sealed record RatingCounts(IReadOnlyList<int> Stars, DatasetSummary Summary, int CatalogueMovies, DateTimeOffset CountedAt)
{
    /// <summary>How many ratings were given in each day, month or year from the first to the last, those without any included.</summary>
    public required IReadOnlyList<PeriodCount> Activity { get; init; }

    /// <summary>How long the periods are.</summary>
    public required ActivityPeriod Period { get; init; }

    /// <summary>How many ratings have no date, and are in no period.</summary>
    public int Undated { get; init; }

    /// <summary>How many people gave so many ratings.</summary>
    public required IReadOnlyList<SizeCount> PerPerson { get; init; }

    /// <summary>How many movies have so many ratings; those without any included.</summary>
    public required IReadOnlyList<SizeCount> PerMovie { get; init; }

    /// <summary>The share of ratings that the raters with the fewest gave; see <see cref="Domain.Evaluation.LorenzCurve"/>.</summary>
    public required IReadOnlyList<double> PeopleCurve { get; init; }

    /// <summary>The share of ratings that the least rated of the movies have that somebody rated.</summary>
    public required IReadOnlyList<double> MovieCurve { get; init; }

    /// <summary>How many ratings the one in the middle of all raters gave.</summary>
    public int MedianPerPerson { get; init; }

    /// <summary>How many ratings the one in the middle of all rated movies has.</summary>
    public int MedianPerMovie { get; init; }
}
