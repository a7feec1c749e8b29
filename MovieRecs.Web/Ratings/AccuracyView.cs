using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Catalogue;

namespace MovieRecs.Web.Ratings;

/// <summary>What the page "How well do we know you?" shows, small enough to be handed to its circuit.</summary>
/// <param name="Count">How many ratings the figures are from.</param>
/// <param name="ShownCount">How many were left out, because what was expected had been uncovered.</param>
/// <param name="MeanError">In stars; 0 where there are none.</param>
/// <param name="UsualError">The same of always saying what everyone else gives the film.</param>
/// <param name="IntervalCount">How many ratings came with an interval.</param>
/// <param name="HeldCount">How many of those intervals held.</param>
/// <param name="OverTime">At most a hundred points, the last one included.</param>
/// <param name="Genres">From the best known on.</param>
/// <param name="Misses">Largest first.</param>
public sealed record AccuracyView(
    int Count,
    int ShownCount,
    double MeanError,
    double UsualError,
    int IntervalCount,
    int HeldCount,
    IReadOnlyList<RecentError> OverTime,
    IReadOnlyList<GenreError> Genres,
    IReadOnlyList<AccuracyView.Miss> Misses)
{
    private const int MostPoints = 100;
    private const int MostMisses = 5;

    /// <summary>False while there are too few ratings to say anything.</summary>
    public bool HasEnough => Count >= PersonalAccuracy.Fewest;

    /// <param name="ratings">Oldest first.</param>
    public static AccuracyView Of(IReadOnlyCollection<ForetoldRating> ratings, CatalogueView catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        PersonalAccuracy accuracy = new(ratings);
        if (accuracy.Count == 0)
            return new AccuracyView(0, accuracy.ShownCount, 0, 0, 0, 0, [], [], []);
        return new AccuracyView(
            accuracy.Count, accuracy.ShownCount, accuracy.MeanError, accuracy.UsualError, accuracy.IntervalCount, accuracy.HeldCount,
            Thinned(accuracy.OverTime()),
            accuracy.ByGenre(movie => catalogue.Find(movie)?.Genres.Select(genre => genre.Name) ?? []),
            [.. accuracy.Misses(MostMisses).Select(miss => new Miss(miss.Movie, miss.Expected, miss.Interval, miss.Given.HalfSteps))]);
    }

    private static IReadOnlyList<RecentError> Thinned(IReadOnlyList<RecentError> points)
    {
        int step = Math.Max(1, (int)Math.Ceiling((double)points.Count / MostPoints));
        return [.. points.Where((_, at) => (points.Count - 1 - at) % step == 0)];
    }

    /// <summary>A rating that was foretold badly.</summary>
    public sealed record Miss(MovieId Movie, float Expected, StarRange? Interval, int HalfSteps);
}
