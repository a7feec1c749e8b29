using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Datasets;

public sealed class MovieLensRatingsTests
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ratings.csv", "userId,movieId,rating,timestamp\r\n7,1193,4.5,900\r\n3,2,0.5,800\r\n")]
    [InlineData("ratings.dat", "7::1193::4.5::900\n3::2::0.5::800\n")]
    [InlineData("u.data", "7\t1193\t4.5\t900\n3\t2\t0.5\t800\n")]
    public void ReadAll_AnyEdition_KeepsItsOwnIds(string name, string content)
    {
        IReadOnlyList<Rating> ratings = new MovieLensRatings(new TextFiles((name, content))).ReadAll(Token);

        Assert.Equal([Some.Rating(3, 2, 0.5, 800), Some.Rating(7, 1193, 4.5, 900)], ratings);
    }

    [Fact]
    public void ReadLines_LeaveTheOrderOfTheFile()
    {
        TextFiles files = new(("u.data", "7\t1193\t4\t900\n3\t2\t1\t800\n7\t5\t2\t700\n3\t2\t5\t850\n"));

        Assert.Equal([Some.Rating(7, 1193, 4, 900), Some.Rating(7, 5, 2, 700), Some.Rating(3, 2, 5, 850)], new MovieLensRatings(files).ReadLines(Token));
    }

    [Fact]
    public void ReadAll_BrokenAndRepeatedRows_AreLeftOutAndCounted()
    {
        MovieLensRatings dataset = new(new TextFiles(("u.data", "1\t2\t3\t10\n1\t2\t4\t20\n1\t3\t7\t10\nnonsense\n")));

        Assert.Equal([Some.Rating(1, 2, 4, 20)], dataset.ReadAll(Token));

        RatingFile file = Assert.Single(dataset.FilesRead);
        Assert.Equal((4, 1, 2, 1), (file.Counts.Read, file.Counts.Kept, file.Counts.Rejected, file.Counts.Merged));
        Assert.Contains(file.Cases, found => found.Line == 3 && found.Problem.StartsWith("7 is not on the scale", StringComparison.Ordinal));
    }

    [Fact]
    public void ReadFolds_NumberedPairs_AreReadInOrderAndOthersLeftOut()
    {
        TextFiles files = new(
            ("u10.base", "1\t1\t1\t1"), ("u10.test", "1\t2\t2\t1"), ("ua.base", ""), ("u.data", ""),
            ("u2.test", "1\t3\t3\t1"), ("u2.base", "1\t4\t4\t1"));

        IReadOnlyList<PredefinedFold> folds = new MovieLensRatings(files).ReadFolds(Token);

        Assert.Equal(["u2", "u10"], folds.Select(fold => fold.Name));
        Assert.Equal([Some.Rating(1, 4, 4, 1)], folds[0].Base);
        Assert.Equal([Some.Rating(1, 3, 3, 1)], folds[0].Test);
    }

    [Fact]
    public void ReadFolds_OneOfAPairMissing_SaysWhich()
    {
        MovieLensRatings dataset = new(new TextFiles(("u1.base", "1\t1\t1\t1"), ("u1.test", "1\t2\t2\t1"), ("u2.base", "1\t1\t1\t1")));

        Assert.Contains("has no file u2.test", Assert.Throws<ImportException>(() => dataset.ReadFolds(Token)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("movies.csv", "has no ratings: none of its files is called")]
    [InlineData("u.data", "u.data has no ratings: it is empty")]
    public void ReadAll_NoRatings_SaysSo(string name, string message)
    {
        MovieLensRatings dataset = new(new TextFiles((name, "")));

        Assert.Contains(message, Assert.Throws<ImportException>(() => dataset.ReadAll(Token)).Message, StringComparison.Ordinal);
    }
}
