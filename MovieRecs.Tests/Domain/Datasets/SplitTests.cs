using CsCheck;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Datasets;

public sealed class SplitTests
{
    private static readonly Rating[] Twelve =
        [.. Enumerable.Range(0, 12).Select(at => Some.Rating(1 + (at % 3), 10 + (at / 3), 0.5 + (at % 10 * 0.5)))];

    [Fact]
    public void KFold_AnyRatings_EachIsTestedOnceAndElseTrainedOn() =>
        Gen.Select(SomeRatings.Gen, Gen.Int[2, 7], Gen.ULong).Where(given => given.Item1.Length >= given.Item2).Sample((ratings, k, seed) =>
        {
            Fold[] folds = [.. Split.KFold(ratings, k, seed).Folds()];

            Assert.Equal(k, folds.Length);
            Assert.Equal(ratings.ToHashSet(), folds.SelectMany(fold => fold.Test).ToHashSet());
            Assert.Equal(ratings.Length, folds.Sum(fold => fold.Test.Count));
            foreach (Fold fold in folds)
            {
                Assert.InRange(fold.Test.Count, ratings.Length / k, (ratings.Length / k) + 1);
                Assert.Equal(ratings.Except(fold.Test).ToHashSet(), fold.Train.Ratings().ToHashSet());
            }
        });

    [Fact]
    public void KFold_SameSeed_DoesNotDependOnTheOrderGiven()
    {
        IEnumerable<Rating> Tested(IEnumerable<Rating> ratings) => Split.KFold([.. ratings], 4, 42).Folds().SelectMany(fold => fold.Test);

        Assert.Equal(Tested(Twelve), Tested(Twelve.Reverse()));
    }

    [Fact]
    public void KFold_OtherSeed_GivesOtherFolds() =>
        Assert.NotEqual(Split.KFold(Twelve, 4, 1).Folds().First().Test, Split.KFold(Twelve, 4, 2).Folds().First().Test);

    [Fact]
    public void KFold_MovieOnlyInTheTest_HasAnIndexInTrainingToo()
    {
        Fold fold = Split.KFold([Some.Rating(1, 10, 4), Some.Rating(2, 20, 3)], 2, 42).Folds().First();

        Assert.Equal(1, fold.Train.Count);
        Assert.Equal(2, fold.Train.Items.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    public void KFold_ImpossibleCount_IsRefused(int k) => Assert.Throws<ArgumentOutOfRangeException>(() => Split.KFold(Twelve, k, 42));

    [Fact]
    public void Holdout_AQuarter_TestsThreeOfTwelve()
    {
        Fold fold = Assert.Single(Split.Holdout(Twelve, 0.25, 42).Folds());

        Assert.Equal(3, fold.Test.Count);
        Assert.Equal(Twelve.Except(fold.Test).ToHashSet(), fold.Train.Ratings().ToHashSet());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Holdout_NothingToTestOrToLearn_IsRefused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Split.Holdout(Twelve, share, 42));

    [Fact]
    public void Predefined_TestedRatingIsInTheBaseToo_SaysWhich()
    {
        PredefinedFold[] folds = [new("u1", Twelve[..9], Twelve[9..]), new("u2", Twelve[..9], Twelve[8..])];

        Assert.Contains("Fold u2 tests rater 3's rating of movie 12, which its base has too", Assert.Throws<ImportException>(() => Split.Predefined(folds)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_AreThoseOfTheFolds()
    {
        Split split = Split.KFold(Twelve, 5, 42);

        Assert.Equal(split.Folds().Select(fold => fold.Name), split.Tests().Select(test => test.Fold));
        Assert.Equal(split.Folds().SelectMany(fold => fold.Test), split.Tests().SelectMany(test => test.Test));
    }

    [Fact]
    public void Predefined_AreTakenAsTheyAre()
    {
        Split split = Split.Predefined([new PredefinedFold("u1", Twelve[..9], Twelve[9..])]);

        Fold fold = Assert.Single(split.Folds());
        Assert.Equal("predefined", split.Name);
        Assert.Equal("u1", fold.Name);
        Assert.Equal(Twelve[..9].ToHashSet(), fold.Train.Ratings().ToHashSet());
        Assert.Equal(Twelve[9..], fold.Test);
    }
}
