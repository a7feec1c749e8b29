using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Ratings;

/// <summary>Reads what was expected of a person's ratings before they gave them.</summary>
public sealed class PredictionQueries(IDbContextFactory<MovieRecsDbContext> stores)
{
    /// <summary>What was expected of their rating of one film, and whether there is any other rating to expect something from.</summary>
    public async Task<(ExpectedStars? Recorded, bool HasRatedOthers)> OfMovieAsync(RaterId rater, MovieId movie, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        RecordedPrediction? recorded = await store.Predictions.AsNoTracking().SingleOrDefaultAsync(row => row.RaterId == rater && row.MovieId == movie, cancellationToken);
        bool hasRatedOthers = await store.Ratings.AnyAsync(row => row.RaterId == rater && row.MovieId != movie, cancellationToken);
        return (recorded is null ? null : new ExpectedStars(recorded.ExpectedStars, recorded.Match, IntervalOf(recorded)), hasRatedOthers);
    }

    /// <summary>
    /// All of a person's foretold ratings, oldest first. Beside each stands what everyone else gives the film as of now, and
    /// where there is nobody else, what everyone gives on average.
    /// </summary>
    public async Task<IReadOnlyList<ForetoldRating>> AllAsync(RaterId rater, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from prediction in store.Predictions
            where prediction.RaterId == rater
            from statistics in store.MovieStatistics.Where(row => row.MovieId == prediction.MovieId).DefaultIfEmpty()
            from own in store.Ratings.Where(rating => rating.RaterId == rater && rating.MovieId == prediction.MovieId).DefaultIfEmpty()
            orderby prediction.RecordedAt, prediction.MovieId
            select new { prediction, statistics, own }).AsNoTracking().ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return [];
        long everyRating = await store.MovieStatistics.SumAsync(row => (long)row.RatingCount, cancellationToken);
        long everyStep = await store.MovieStatistics.SumAsync(row => row.HalfStepSum, cancellationToken);
        double usual = everyRating == 0 ? RatingScale.Midpoint : everyStep / 2.0 / everyRating;
        return
        [
            .. rows.Select(row => new ForetoldRating(
                row.prediction.MovieId, row.prediction.ExpectedStars, IntervalOf(row.prediction), row.prediction.Given, MeanOfOthers(row.statistics, row.own, usual),
                row.prediction.WasShown, row.prediction.RecordedAt)),
        ];
    }

    private static StarRange? IntervalOf(RecordedPrediction row) => row is { Lowest: { } lowest, Highest: { } highest } ? new StarRange(lowest, highest) : null;

    /// <param name="everyone">Null where nobody ever rated the film.</param>
    /// <param name="own">Null where the person has none now.</param>
    private static float MeanOfOthers(MovieStatistics? everyone, StoredRating? own, double usual)
    {
        int others = (everyone?.RatingCount ?? 0) - (own is null ? 0 : 1);
        return (float)(others <= 0 ? usual : (everyone!.HalfStepSum - (own?.Stars.HalfSteps ?? 0)) / 2.0 / others);
    }
}
