using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Ratings;

/// <summary>
/// Sets and clears one person's rating of one movie, and keeps the movie's statistics in step. What people do goes through
/// <see cref="Recommending.RatingService"/>, which knows what was expected.
/// </summary>
public sealed class RatingWriter(WriteGate gate, TimeProvider clock)
{
    /// <summary>
    /// The stars of a rating that is changed within so many seconds are those that the person meant: a slider moved by keys
    /// is saved at every step.
    /// </summary>
    public const int SettlingSeconds = 30;

    /// <summary>The newest rating wins. A rated movie has been seen, so it leaves the watchlist.</summary>
    public Task SetAsync(RaterId rater, MovieId movie, Stars stars, CancellationToken cancellationToken = default) =>
        ReplaceAsync(rater, movie, stars, Expectation.None, cancellationToken);

    /// <summary>The same, and writes down what was expected of it if it is the person's first rating of the movie ever.</summary>
    public Task SetAsync(RaterId rater, MovieId movie, Stars stars, Expectation expectation, CancellationToken cancellationToken = default) =>
        ReplaceAsync(rater, movie, stars, expectation, cancellationToken);

    /// <summary>Takes the rating away; nothing happens where there is none.</summary>
    public Task ClearAsync(RaterId rater, MovieId movie, CancellationToken cancellationToken = default) =>
        ReplaceAsync(rater, movie, null, Expectation.None, cancellationToken);

    /// <remarks>Two tabs that rate the same film at once take turns, each on the other's result.</remarks>
    private Task ReplaceAsync(RaterId rater, MovieId movie, Stars? stars, Expectation expectation, CancellationToken cancellationToken) =>
        gate.WriteAsync(store => ReplaceAsync(store, rater, movie, stars, expectation, cancellationToken), cancellationToken);

    private async Task ReplaceAsync(MovieRecsDbContext store, RaterId rater, MovieId movie, Stars? stars, Expectation expectation, CancellationToken cancellationToken)
    {
        await store.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "MovieStatistics" ("MovieId", "RatingCount", "HalfStepSum", "LikedCount") VALUES ({movie.Value}, 0, 0, 0)
            ON CONFLICT ("MovieId") DO NOTHING
            """,
            cancellationToken);

        StoredRating? rating = await store.Ratings.FindAsync([rater, movie], cancellationToken);
        MovieStatistics statistics = await store.MovieStatistics.SingleAsync(row => row.MovieId == movie, cancellationToken);
        if (rating is not null)
            statistics.Remove(rating.Stars);
        if (stars is { } added)
            statistics.Add(added);

        long now = clock.GetUtcNow().ToUnixTimeSeconds();
        if (rating is null && stars is { } first)
        {
            store.Ratings.Add(new StoredRating { RaterId = rater, MovieId = movie, Stars = first, RatedAt = now });
            await store.Watchlist.Where(entry => entry.RaterId == rater && entry.MovieId == movie).ExecuteDeleteAsync(cancellationToken);
        }
        else if (rating is not null && stars is { } changed)
        {
            rating.Stars = changed;
            rating.RatedAt = now;
        }
        else if (rating is not null)
        {
            store.Ratings.Remove(rating);
        }

        if (stars is { } given)
            await RecordAsync(store, new RatingGiven(rater, movie, given, now, IsFirst: rating is null), expectation, cancellationToken);
        await store.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// A record stays, with the expectation that came first, when the rating is changed or taken away. Only what was given
    /// follows the rating while it settles, unless the person knows by now what was expected.
    /// </summary>
    private static async Task RecordAsync(MovieRecsDbContext store, RatingGiven rating, Expectation expectation, CancellationToken cancellationToken)
    {
        IQueryable<RecordedPrediction> recorded = store.Predictions.Where(row => row.RaterId == rating.Rater && row.MovieId == rating.Movie);
        if (!expectation.WasShown)
            await recorded.Where(row => row.RecordedAt > rating.At - SettlingSeconds).ExecuteUpdateAsync(set => set.SetProperty(row => row.Given, rating.Stars), cancellationToken);
        if (!rating.IsFirst || expectation.Stars is not { } expected || await recorded.AnyAsync(cancellationToken))
            return;
        store.Predictions.Add(new RecordedPrediction
        {
            RaterId = rating.Rater,
            MovieId = rating.Movie,
            ExpectedStars = expected.Stars,
            Lowest = expected.Interval?.Lowest,
            Highest = expected.Interval?.Highest,
            Match = expected.Match,
            Given = rating.Stars,
            RatingsKnown = expectation.RatingsKnown,
            WasShown = expectation.WasShown,
            RecordedAt = rating.At,
        });
    }

    private readonly record struct RatingGiven(RaterId Rater, MovieId Movie, Stars Stars, long At, bool IsFirst);
}
