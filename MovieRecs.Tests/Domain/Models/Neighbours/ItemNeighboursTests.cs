using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Neighbours;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Neighbours;

public sealed class ItemNeighboursTests
{
    // Everybody's and every movie's mean is 3, so all biases are 0 and the residuals are 2 and −2.
    private static readonly RatingDataset Dataset = Some.Dataset(
        (1, 1, 5), (1, 2, 5), (1, 3, 1), (1, 4, 1),
        (2, 1, 1), (2, 2, 1), (2, 3, 5), (2, 4, 5),
        (3, 1, 5), (3, 3, 1),
        (4, 1, 1), (4, 3, 5));

    private static readonly RaterId Third = new(3);

    [Theory]
    [InlineData(2, 1)]
    [InlineData(4, -1)]
    public void TryPredict_OnePositiveNeighbour_IsAsByHand(int movie, int sign)
    {
        Assert.True(Train(new ItemNeighboursSettings { Shrinkage = 0 }).For(Third).TryPredict(new(movie), out float stars));

        // s₂₁ = s₄₃ = (2·2 + 2·2)/(√8 · √16) = 1/√2, and the neighbour departs by ±2; the other movies are negatives.
        Assert.Equal(3 + (sign * (2 / Math.Sqrt(2)) / ((1 / Math.Sqrt(2)) + 0.1)), stars, 4);
    }

    [Fact]
    public void TryPredict_Shrinkage_WeakensTheNeighbour()
    {
        Assert.True(Train(new ItemNeighboursSettings { Shrinkage = 3 }).For(Third).TryPredict(new(2), out float stars));

        // Two raters in common: s = 1/√2 · (2 − 1)/(2 − 1 + 3).
        double similarity = 1 / Math.Sqrt(2) / 4;
        Assert.Equal(3 + (similarity * 2 / (similarity + 0.1)), stars, 4);
    }

    [Fact]
    public void TryPredict_NoNeighbourRated_IsImpossible()
    {
        ItemNeighbours model = Train(new ItemNeighboursSettings { MinimumOverlap = 3 });

        Assert.False(model.For(Third).TryPredict(new(2), out _));
        Assert.False(model.For(new RaterId(99)).TryPredict(new(1), out _));
        Assert.False(model.For(Third).TryPredict(new(99), out _));
    }

    [Fact]
    public void FoldIn_OwnRatings_PredictsWhatTheTrainedRaterGets()
    {
        ItemNeighbours model = Train(new ItemNeighboursSettings());

        model.For(Third).TryPredict(new(2), out float trained);
        model.FoldIn([(new(1), Stars.FromHalfSteps(10)), (new(3), Stars.FromHalfSteps(2))]).TryPredict(new(2), out float folded);

        Assert.Equal(trained, folded, tolerance: 1e-5f);
    }

    private static ItemNeighbours Train(ItemNeighboursSettings settings) => new ItemNeighboursTrainer(settings).Train(Dataset);
}
