using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Tests.Domain.Evaluation;

public sealed class ExposureTests
{
    [Fact]
    public void Of_FourMovies_IsAsByHand()
    {
        // By ratings 0, 1, 2, 4 of 7: a fifth, 1.4, holds the first two. They have 1 of 4 places.
        Exposure exposure = Exposure.Of([4, 2, 1, 0], [2, 1, 1, 0])!;

        Assert.Equal((0.5, 0.25), (exposure.TailMovies, exposure.TailPlaces));
        Assert.Equal((0, 0.14286, 1), (exposure.Ratings[0], exposure.Ratings[25], exposure.Ratings[50]));
        Assert.Equal((0, 0.25, 1), (exposure.Places[0], exposure.Places[25], exposure.Places[50]));
        // At 44 % of the movies: .76 of the way from the first to the second.
        Assert.Equal(0.19, exposure.Places[22], 5);
    }

    [Fact]
    public void Of_NothingRatedOrPlaced_IsNone()
    {
        Assert.Null(Exposure.Of([], []));
        Assert.Null(Exposure.Of([0, 0], [1, 0]));
        Assert.Null(Exposure.Of([3, 1], [0, 0]));
    }

    [Fact]
    public void Mean_OfFolds_IsTheirMean()
    {
        Exposure mean = Exposure.Mean([Exposure.Of([1, 9], [1, 1])!, Exposure.Of([1, 9], [0, 2])!])!;

        Assert.Equal((0.5, 0.25), (mean.TailMovies, mean.TailPlaces));
        Assert.Equal(0.25, mean.Places[25], 12);
        Assert.Null(Exposure.Mean([]));
    }
}
