using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Datasets;

/// <summary>How large a set of ratings is.</summary>
/// <param name="Movies">Those that somebody rated.</param>
/// <param name="Raters">Those who rated something.</param>
public sealed record DatasetSummary(int Ratings, int Raters, int Movies)
{
    /// <summary>The share of all pairs of rater and movie that have a rating, 0 to 1; 0 where there are none.</summary>
    public double Density => Ratings == 0 ? 0 : (double)Ratings / Raters / Movies;

    public static DatasetSummary Of(IReadOnlyCollection<Rating> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        return new DatasetSummary(
            ratings.Count,
            ratings.Select(rating => rating.Rater).Distinct().Count(),
            ratings.Select(rating => rating.Movie).Distinct().Count());
    }
}
