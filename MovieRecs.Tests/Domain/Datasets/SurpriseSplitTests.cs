using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Datasets;

/// <summary>Each rating's time is its line.</summary>
public sealed class SurpriseSplitTests
{
    [Fact]
    public void Surprise_HundredThousandLines_AreInThePublishedOrder()
    {
        Fold[] folds = [.. Split.Surprise(Lines(100_000)).Folds()];

        Assert.Equal([3582, 60498, 53227, 21333], folds[0].Test.Take(4).Select(rating => rating.At));
        Assert.All(folds, fold => Assert.Equal((20_000, 80_000), (fold.Test.Count, fold.Train.Count)));
        Assert.Equal(100_000, folds.SelectMany(fold => fold.Test).Distinct().Count());
    }

    [Fact]
    public void Surprise_TenLines_AreCutInNumPysOrder()
    {
        Split split = Split.Surprise(Lines(10));

        Assert.Equal(("surprise", 5), (split.Name, split.Count));
        Assert.Equal([[2, 8], [4, 9], [1, 6], [7, 3], [0, 5]], split.Folds().Select(fold => fold.Test.Select(rating => rating.At).ToArray()));
    }

    [Theory]
    [InlineData(5, new[] { 1, 1, 1, 1, 1 })]
    [InlineData(8, new[] { 2, 2, 2, 1, 1 })]
    [InlineData(14, new[] { 3, 3, 3, 3, 2 })]
    public void Surprise_AnyCount_GivesTheFirstFoldsOneMore(int lines, int[] sizes)
    {
        Rating[] ratings = Lines(lines);

        Fold[] folds = [.. Split.Surprise(ratings).Folds()];

        Assert.Equal(sizes, folds.Select(fold => fold.Test.Count));
        Assert.Equal(ratings.ToHashSet(), folds.SelectMany(fold => fold.Test).ToHashSet());
        Assert.All(folds, fold => Assert.Equal(ratings.Except(fold.Test).ToHashSet(), fold.Train.Ratings().ToHashSet()));
    }

    [Fact]
    public void Surprise_FourLines_AreRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Split.Surprise(Lines(4)));

    private static Rating[] Lines(int count) => [.. Enumerable.Range(0, count).Select(line => Some.Rating(1 + (line % 97), 1 + (line / 97), 3, line))];
}
