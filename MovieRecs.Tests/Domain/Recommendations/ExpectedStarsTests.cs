using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Match;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Recommendations;

public sealed class ExpectedStarsTests
{
    private static readonly TrainedModel _order = SomeModel.TwoTastes();

    private static readonly ModelSnapshot _stars = WithStars();

    private static readonly Recommender _recommender = new(new TrainedModel(_stars with { Match = MatchCalibration.Logistic(2, 3.5) }, _order.Movies));

    [Fact]
    public void Expect_TwoTastes_FollowsTheRatingsJustGiven()
    {
        ExpectedStars loved = _recommender.Expect(new MovieId(9), SomeModel.Profile((3, 5), (22, 1), (5, 4.5)))!.Value;
        ExpectedStars disliked = _recommender.Expect(new MovieId(9), SomeModel.Profile((3, 1), (22, 5), (5, 1.5)))!.Value;

        Assert.InRange(loved.Stars, 3.8, 5);
        Assert.InRange(disliked.Stars, 0.5, 2.2);
        Assert.True(loved.Match > 0.6 && disliked.Match < 0.1);
    }

    [Fact]
    public void Expect_OwnRatingOfTheFilm_IsNotLookedAt()
    {
        ExpectedStars? without = _recommender.Expect(new MovieId(9), SomeModel.Profile((3, 5), (22, 1)));

        Assert.Equal(without, _recommender.Expect(new MovieId(9), SomeModel.Profile((3, 5), (22, 1), (9, 0.5))));
    }

    [Fact]
    public void Expect_NoRatings_SaysNothing() => Assert.Null(_recommender.Expect(new MovieId(9), UserProfile.Empty));

    [Fact]
    public void Expect_FilmThatNobodyRated_SaysNothing() => Assert.Null(_recommender.Expect(new MovieId(99), SomeModel.Profile((3, 5))));

    [Fact]
    public void Expect_WithoutStarPrediction_SaysNothing() => Assert.Null(new Recommender(_order).Expect(new MovieId(9), SomeModel.Profile((3, 5))));

    [Fact]
    public void Expect_WithoutMatch_StillHasStars()
    {
        ExpectedStars expected = new Recommender(new TrainedModel(_stars, _order.Movies)).Expect(new MovieId(9), SomeModel.Profile((3, 5)))!.Value;

        Assert.Null(expected.Match);
        Assert.InRange(expected.Stars, 0.5, 5);
    }

    [Fact]
    public void Expect_WithoutInterval_HasNoEnds() => Assert.Null(_recommender.Expect(new MovieId(9), SomeModel.Profile((3, 5)))!.Value.Interval);

    [Fact]
    public void Expect_WithInterval_HasEndsAroundTheStarsAndOnTheScale()
    {
        Recommender recommender = new(new TrainedModel(_stars with { Interval = new IntervalCalibration(1.3f) }, _order.Movies));

        ExpectedStars one = recommender.Expect(new MovieId(9), SomeModel.Profile((3, 5)))!.Value;
        ExpectedStars many = recommender.Expect(new MovieId(9), SomeModel.Profile([.. Enumerable.Range(10, 10).Select(movie => (movie, 4.5))]))!.Value;

        Assert.All([one, many], expected =>
        {
            Assert.InRange(expected.Stars, expected.Interval!.Value.Lowest, expected.Interval.Value.Highest);
            Assert.InRange(expected.Interval.Value.Lowest, 0.5f, 5);
            Assert.InRange(expected.Interval.Value.Highest, 0.5f, 5);
        });
        Assert.True(Width(one) > Width(many), $"{one.Interval} is no wider than {many.Interval}");

        static float Width(ExpectedStars expected) => expected.Interval!.Value.Highest - expected.Interval.Value.Lowest;
    }

    private static ModelSnapshot WithStars()
    {
        ModelSnapshot snapshot = _order.Snapshot with { Facts = _order.Facts with { Settings = _order.Facts.Settings with { Stars = SomeModel.QuickStars } } };
        return new ModelTrainer(TimeProvider.System).FitStars(snapshot, [.. _order.Movies], new RatingDataset(SomeModel.TwoTastesRatings()));
    }
}
