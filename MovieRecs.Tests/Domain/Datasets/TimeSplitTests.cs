using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Datasets;

public sealed class TimeSplitTests
{
    [Fact]
    public void LastOfEach_TestsTheLastFifthOfEachRater()
    {
        Rating[] ratings =
        [
            // Rater 1's last is of time 90; rater 2's last two of ten are of times 9 and 10.
            Some.Rating(1, 1, 3, 50), Some.Rating(1, 2, 3, 90), Some.Rating(1, 3, 3, 10), Some.Rating(1, 4, 3, 20), Some.Rating(1, 5, 3, 30),
            .. Enumerable.Range(1, 10).Select(movie => Some.Rating(2, movie, 4, 11 - movie)),
        ];

        Split split = Split.LastOfEach(ratings);

        Fold fold = Assert.Single(split.Folds());
        Assert.Equal(("last-of-each", 1, "last-of-each"), (split.Name, split.Count, fold.Name));
        Assert.Equal([Some.Rating(1, 2, 3, 90), Some.Rating(2, 2, 4, 9), Some.Rating(2, 1, 4, 10)], fold.Test);
        Assert.Equal(ratings.Except(fold.Test).ToHashSet(), fold.Train.Ratings().ToHashSet());
    }

    [Fact]
    public void LastOfEach_FewerThanFive_AreOnlyLearnedFrom()
    {
        Fold fold = Assert.Single(Split.LastOfEach([.. Some.Ratings(1, 5), .. Some.Ratings(2, 4), .. Some.Ratings(3, 1)]).Folds());

        Assert.Equal([new RaterId(1)], fold.Test.Select(rating => rating.Rater));
        Assert.Equal([4, 4, 1], Enumerable.Range(0, 3).Select(user => fold.Train.ItemsOf(user).Length));
    }

    [Fact]
    public void LastOfEach_SameTime_TestsTheHighestMovie()
    {
        Fold fold = Assert.Single(Split.LastOfEach([.. Enumerable.Range(1, 5).Reverse().Select(movie => Some.Rating(1, movie, 3, 7))]).Folds());

        Assert.Equal([Some.Rating(1, 5, 3, 7)], fold.Test);
    }

    [Fact]
    public void LastOfEach_NobodyHasFive_SaysSo() =>
        Assert.Contains("No rater has five ratings", Assert.Throws<ArgumentException>(() => Split.LastOfEach([.. Some.Ratings(1, 4), .. Some.Ratings(2, 4)])).Message, StringComparison.Ordinal);

    [Fact]
    public void LastOfAll_CutsTimeInTwo_TiesByRaterThenMovie()
    {
        Rating[] ratings =
        [
            Some.Rating(9, 1, 3, 1), Some.Rating(8, 1, 3, 2), Some.Rating(7, 1, 3, 3), Some.Rating(6, 1, 3, 4), Some.Rating(5, 1, 3, 5),
            Some.Rating(4, 1, 3, 6), Some.Rating(2, 6, 3, 7), Some.Rating(2, 5, 3, 7), Some.Rating(1, 7, 3, 7), Some.Rating(2, 7, 3, 7), Some.Rating(3, 1, 3, 0),
        ];

        Split split = Split.LastOfAll(ratings);

        Fold fold = Assert.Single(split.Folds());
        Assert.Equal("last-of-all", split.Name);
        Assert.Equal([Some.Rating(2, 6, 3, 7), Some.Rating(2, 7, 3, 7)], fold.Test);
        Assert.Equal(ratings.Except(fold.Test).ToHashSet(), fold.Train.Ratings().ToHashSet());
    }

    [Fact]
    public void LastOfAll_FourRatings_SaysSo() =>
        Assert.Contains("Fewer than five ratings", Assert.Throws<ArgumentException>(() => Split.LastOfAll(Some.Ratings(1, 4))).Message, StringComparison.Ordinal);

    [Fact]
    public void Folds_OfAnySplit_KeepTimes()
    {
        Rating[] ratings = [.. Some.Ratings(1, 5), .. Some.Ratings(2, 5)];
        Split[] splits =
        [
            Split.KFold(ratings, 2, 1), Split.Holdout(ratings, 0.5, 1), Split.Surprise(ratings), Split.LastOfEach(ratings),
            Split.LastOfAll(ratings), Split.Predefined([new PredefinedFold("u1", ratings[..5], ratings[5..])]),
        ];

        Assert.All(splits.SelectMany(split => split.Folds()), fold => Assert.Equal(ratings.Except(fold.Test).ToHashSet(), fold.Train.Ratings().ToHashSet()));
    }
}
