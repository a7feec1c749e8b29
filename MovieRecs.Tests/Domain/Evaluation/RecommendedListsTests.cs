using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Evaluation;

public sealed class RecommendedListsTests
{
    /// <summary>Four raters; movie 1 has four ratings, movie 2 has two, movie 3 one, and movie 4 none.</summary>
    private static readonly RatingDataset Train = new(
        [
            .. Enumerable.Range(1, 4).Select(rater => Some.Rating(rater, 1, 4)),
            Some.Rating(1, 2, 5), Some.Rating(2, 2, 3), Some.Rating(3, 3, 2),
        ],
        new([new(1), new(2), new(3), new(4)]));

    private static readonly ItemGenres Genres = new([Some.Movie(1, "1", null, "Drama", "War"), Some.Movie(2, "2", null, "Drama"), Some.Movie(3, "3", null, "Comedy"), Some.Movie(4, "4")]);

    [Fact]
    public void Metrics_TwoLists_AreAsByHand()
    {
        RecommendedLists lists = new(Train, Genres);
        lists.Add([0, 1], liked: [0]);
        lists.Add([0, 2], liked: [2]);

        BeyondAccuracyMetrics metrics = lists.Metrics();

        Assert.Equal(3 / 4.0, metrics.CatalogueCoverage, 12);
        // −log₂ of 4/4, 2/4 and 1/4 are 0, 1 and 2 bits: lists of ½ and 1.
        Assert.Equal(0.75, metrics.Novelty, 12);
        // Lists with 4 + 2 and 4 + 1 ratings.
        Assert.Equal((3 + 2.5) / 2, metrics.MeanPopularity, 12);
        // cos({Drama, War}, {Drama}) = 1/√2, and nothing in common with {Comedy}.
        Assert.Equal((1 - (1 / Math.Sqrt(2)) + 1) / 2, metrics.Diversity!.Value, 12);
        // Appearances 0, 1, 1, 2: (−3·0 − 1·1 + 1·1 + 3·2) / (4 · 4).
        Assert.Equal(6 / 16.0, metrics.Gini, 12);
        // p = (½ Drama, ½ War) against q = (¾, ¼): q̃ = (.7475, .2525); and p = (Comedy) against q = (¼, ¼, ½): q̃ = .505.
        double first = (0.5 * Math.Log(0.5 / 0.7475)) + (0.5 * Math.Log(0.5 / 0.2525));
        Assert.Equal((first + Math.Log(1 / 0.505)) / 2, metrics.Calibration!.Value, 12);
    }

    [Fact]
    public void Metrics_EverybodyTheSameMovie_IsAsUnevenAsCanBe()
    {
        RecommendedLists lists = new(Train, Genres);
        lists.Add([3], liked: []);
        lists.Add([3], liked: []);

        BeyondAccuracyMetrics metrics = lists.Metrics();

        Assert.Equal(3 / 4.0, metrics.Gini, 12);
        // Nobody rated movie 4: as if one of four had.
        Assert.Equal(2, metrics.Novelty, 12);
        Assert.Null(metrics.Diversity);
        Assert.Null(metrics.Calibration);
    }

    [Fact]
    public void Metrics_AllMoviesAlike_HaveNoUnevenness()
    {
        RecommendedLists lists = new(Train, Genres);
        lists.Add([0, 1, 2, 3], liked: [0, 1, 2, 3]);

        BeyondAccuracyMetrics metrics = lists.Metrics();

        Assert.Equal(0, metrics.Gini, 12);
        Assert.Equal(0, metrics.Calibration!.Value, 12);
        Assert.Equal(1, metrics.CatalogueCoverage);
    }

    [Fact]
    public void Metrics_NoLists_AreZero()
    {
        RecommendedLists lists = new(Train, Genres);
        lists.Add([], liked: [0]);

        Assert.Equal(new BeyondAccuracyMetrics(0, 0, null, 0, 0, null), lists.Metrics());
    }
}
