using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Datasets;

public sealed class DatasetSummaryTests
{
    [Fact]
    public void Of_SmallDataset_IsCountedByHand()
    {
        RatingDataset dataset = new(
            [Some.Rating(1, 10, 5), Some.Rating(1, 20, 0.5), Some.Rating(2, 10, 5)],
            new Vocabulary<MovieId>([new(10), new(20), new(30)]));

        DatasetSummary summary = DatasetSummary.Of(dataset);

        Assert.Equal((3, 2, 2), (summary.Ratings, summary.Users, summary.Items));
        Assert.Equal(3.0 / 4, summary.Density, 12);
        Assert.Equal(3.5f, summary.Mean);
        Assert.Equal([1, 0, 0, 0, 0, 0, 0, 0, 0, 2], summary.Histogram);
    }

    [Fact]
    public void Of_NoRatings_IsAllZero()
    {
        DatasetSummary summary = DatasetSummary.Of(new RatingDataset([]));

        Assert.Equal((0, 0, 0, 0.0, 0f), (summary.Ratings, summary.Users, summary.Items, summary.Density, summary.Mean));
        Assert.All(summary.Histogram, count => Assert.Equal(0, count));
    }
}
