using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Datasets;

public sealed class RatingDatasetTests
{
    private static readonly RatingDataset Dataset = Some.Dataset((7, 30, 4), (7, 10, 3.5), (9, 10, 5), (9, 20, 0.5));

    [Fact]
    public void ByUser_RatingsInAnyOrder_AreInAscendingItemIndex()
    {
        int user = Dataset.Users.IndexOf(new(7));

        Assert.Equal([0, 2], Dataset.ItemsOf(user).ToArray());
        Assert.Equal([3.5f, 4f], Dataset.StarsByUser(user).ToArray());
    }

    [Fact]
    public void TimesByUser_AskedFor_AreAlignedWithTheItems()
    {
        RatingDataset dataset = new([Some.Rating(7, 30, 4, at: 100), Some.Rating(9, 20, 1, at: 50), Some.Rating(7, 10, 3, at: 300), Some.Rating(7, 20, 2, at: 200)], keepTimes: true);

        Assert.Equal([300, 200, 100], dataset.TimesByUser(0).ToArray());
        Assert.Equal([3f, 2f, 4f], dataset.StarsByUser(0).ToArray());
        Assert.Equal([50], dataset.TimesByUser(1).ToArray());
    }

    [Fact]
    public void TimesByUser_NotAskedFor_AreEmpty() => Assert.True(Dataset.TimesByUser(0).IsEmpty);

    [Fact]
    public void ByItem_HoldsTheSameRatingsAsByUser()
    {
        int item = Dataset.Items.IndexOf(new(10));

        Assert.Equal([0, 1], Dataset.UsersOf(item).ToArray());
        Assert.Equal([3.5f, 5f], Dataset.StarsByItem(item).ToArray());
    }

    [Fact]
    public void Facts_AreCountedByHand()
    {
        Assert.Equal(4, Dataset.Count);
        Assert.Equal((4 + 3.5f + 5 + 0.5f) / 4, Dataset.GlobalMean);
        Assert.Equal(new StarRange(0.5f, 5), Dataset.Range);
    }

    [Fact]
    public void Ratings_RoundTrip()
    {
        Assert.Equal(
            [Some.Rating(7, 10, 3.5), Some.Rating(7, 30, 4), Some.Rating(9, 10, 5), Some.Rating(9, 20, 0.5)],
            Dataset.Ratings());
    }

    [Fact]
    public void Constructor_SamePairTwice_SaysWhich()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Some.Dataset((1, 2, 3), (1, 2, 4)));

        Assert.Contains("Rater 1 rated movie 2 more than once", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_NoRatings_IsEmptyAndSafe()
    {
        RatingDataset empty = new([]);

        Assert.Equal(0, empty.Count);
        Assert.Equal(0, empty.GlobalMean);
        Assert.Equal(StarRange.Full, empty.Range);
    }

    [Fact]
    public void Constructor_GivenItems_KeepsUnratedOnes()
    {
        RatingDataset dataset = new([Some.Rating(1, 2, 3)], new Vocabulary<MovieId>([new(2), new(5)]));

        Assert.Equal(2, dataset.Items.Count);
        Assert.True(dataset.UsersOf(1).IsEmpty);
    }

    [Theory]
    [InlineData(true, 30)]
    [InlineData(false, 0)]
    public void Ratings_OfADataset_AreThoseItWasMadeOf(bool keepsTimes, long expected)
    {
        RatingDataset dataset = new([Some.Rating(2, 9, 3.5, 20), Some.Rating(1, 9, 0.5, 30), Some.Rating(2, 4, 5, 10)], keepTimes: keepsTimes);

        Assert.Equal([new(1), new(2), new(2)], dataset.Ratings().Select(rating => rating.Rater));
        Assert.Equal([new(9), new(4), new(9)], dataset.Ratings().Select(rating => rating.Movie));
        Assert.Equal([0.5f, 5f, 3.5f], dataset.Ratings().Select(rating => rating.Stars.Value));
        Assert.Equal(expected, dataset.Ratings().First().At);
    }
}
