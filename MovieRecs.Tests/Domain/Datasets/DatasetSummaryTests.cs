using MovieRecs.Domain.Datasets;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Datasets;

public sealed class DatasetSummaryTests
{
    [Fact]
    public void Of_ThreeRatings_CountsWhoAndWhat()
    {
        DatasetSummary summary = DatasetSummary.Of([Some.Rating(1, 10, 4), Some.Rating(1, 20, 4), Some.Rating(2, 20, 4)]);

        Assert.Equal(new DatasetSummary(3, 2, 2), summary);
        Assert.Equal(0.75, summary.Density);
    }

    [Fact]
    public void Of_Nothing_HasNoDensity() => Assert.Equal(0, DatasetSummary.Of([]).Density);
}
