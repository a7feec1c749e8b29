using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Tests.Domain.Evaluation;

public sealed class PersonalAccuracyTests
{
    [Fact]
    public void Figures_FourRatings_AreMeansOverThoseNotShown()
    {
        PersonalAccuracy accuracy = new([
            Foretold(1, expected: 4, given: 4.5, usual: 3.5f),
            Foretold(2, expected: 3, given: 1.5, usual: 3),
            Foretold(3, expected: 2, given: 5, usual: 5, wasShown: true),
            Foretold(4, expected: 3.5f, given: 3.5, usual: 4, hasInterval: false),
        ]);

        Assert.Equal((3, 1), (accuracy.Count, accuracy.ShownCount));
        Assert.Equal((0.5 + 1.5 + 0) / 3, accuracy.MeanError, 6);
        Assert.Equal((1 + 1.5 + 0.5) / 3, accuracy.UsualError, 6);
        // [3, 5] holds 4½ and [2, 4] doesn't hold 1½; the last had no interval.
        Assert.Equal((1, 2), (accuracy.HeldCount, accuracy.IntervalCount));
    }

    [Fact]
    public void OverTime_TwelveRatings_IsTheMeanOfTheLastTen()
    {
        // Errors of 0, 0, then 1 each; everyone is half a star off throughout.
        PersonalAccuracy accuracy = new([.. Enumerable.Range(1, 12).Select(at => Foretold(at, expected: at <= 2 ? 3 : 2, given: 3, usual: 2.5f))]);

        IReadOnlyList<RecentError> points = accuracy.OverTime();

        Assert.Equal([5, 6, 7, 8, 9, 10, 11, 12], points.Select(point => point.Rating));
        Assert.Equal(new RecentError(5, 3 / 5.0, 0.5), points[0]);
        Assert.Equal(8 / 10.0, points[5].MeanError, 6);
        Assert.Equal([9 / 10.0, 1], points.TakeLast(2).Select(point => Math.Round(point.MeanError, 6)));
    }

    [Fact]
    public void OverTime_FourRatings_IsNothingYet() => Assert.Empty(new PersonalAccuracy([.. Enumerable.Range(1, 4).Select(at => Foretold(at, 3, 3))]).OverTime());

    [Fact]
    public void ByGenre_GenresWithFive_AreFromTheBestKnownOn()
    {
        // Movies 1 to 5 are crime, a star off; 6 to 10 are comedy, right; 10 to 13 are war, too few.
        PersonalAccuracy accuracy = new([.. Enumerable.Range(1, 13).Select(movie => Foretold(movie, expected: movie <= 5 ? 4 : 3, given: 3))]);

        IReadOnlyList<GenreError> genres = accuracy.ByGenre(movie => movie.Value switch
        {
            <= 5 => ["Crime"],
            < 10 => ["Comedy"],
            10 => ["Comedy", "War"],
            _ => ["War"],
        });

        Assert.Equal([new GenreError("Comedy", 5, 0), new GenreError("Crime", 5, 1)], genres);
    }

    [Fact]
    public void Misses_OfTheNewestFifty_AreTheLargest()
    {
        // The first is the worst and too old; movies 20 and 30 are two stars off, 40 is one and a half, all others half.
        PersonalAccuracy accuracy = new([Foretold(1, 5, 0.5), .. Enumerable.Range(2, 50).Select(movie => Foretold(movie, movie switch { 20 or 30 => 5, 40 => 4.5f, _ => 3.5f }, 3))]);

        Assert.Equal([30, 20, 40], accuracy.Misses(5).Select(rating => rating.Movie.Value));
        Assert.Equal([30], accuracy.Misses(1).Select(rating => rating.Movie.Value));
    }

    [Fact]
    public void Figures_NoRatings_AreNoNumbers()
    {
        PersonalAccuracy accuracy = new([]);

        Assert.Equal((0, 0), (accuracy.Count, accuracy.IntervalCount));
        Assert.True(double.IsNaN(accuracy.MeanError) && double.IsNaN(accuracy.UsualError));
        Assert.Empty(accuracy.Misses(5));
        Assert.Empty(accuracy.ByGenre(_ => ["War"]));
    }

    private static ForetoldRating Foretold(int movie, float expected, double given, float usual = 3, bool wasShown = false, bool hasInterval = true)
    {
        Assert.True(Stars.TryFrom(given, out Stars stars));
        return new ForetoldRating(new MovieId(movie), expected, hasInterval ? new StarRange(expected - 1, expected + 1) : null, stars, usual, wasShown, movie);
    }
}
