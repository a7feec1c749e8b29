using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Evaluation;

public sealed class IntervalReliabilityTests
{
    /// <summary>Rater 1 has six training ratings, rater 2 has one.</summary>
    private static readonly Fold _fold = new("u1", new RatingDataset([.. Some.Ratings(1, 6), .. Some.Ratings(2, 1)]), [Some.Rating(1, 10, 4), Some.Rating(1, 11, 1), Some.Rating(2, 10, 3), Some.Rating(2, 11, 5)]);

    /// <summary>Errors of one deviation throughout, so that intervals reach one deviation to each side.</summary>
    private static readonly HeldOutPredictions _heldOut = new([.. Enumerable.Repeat(3f, 300)], [.. Enumerable.Repeat(0.5f, 300)], [.. Enumerable.Repeat(3.5f, 300)]);

    [Fact]
    public void Take_AFold_CountsWhatItsIntervalsHold()
    {
        IntervalReliability reliability = new();

        // [3, 4] holds 4; [2, 4] doesn't hold 1; [2, 4] holds 3; of the last there is no deviation.
        reliability.Take(Told([3.5f, 3, 3, 3], [0.5f, 1, 1, 0]), _heldOut);

        Assert.Equal([new IntervalCoverage(3, 2, 5)], reliability.Result.Folds);
        Assert.Equal((2 / 3.0, 5 / 3.0), (reliability.Result.Share!.Value, reliability.Result.Width!.Value));
        Assert.Equal([KeyValuePair.Create(1, new IntervalCoverage(1, 1, 2)), KeyValuePair.Create(5, new IntervalCoverage(2, 1, 3))], reliability.Result.ByEvidence);
    }

    [Fact]
    public void Take_TwoFolds_CountTheSame()
    {
        IntervalReliability reliability = new();

        reliability.Take(Told([4, 1, 3, 5], [0.5f, 0.5f, 0.5f, 0.5f]), _heldOut);
        reliability.Take(Told([1, 0, 0, 0], [0.5f, 0, 0, 0]), _heldOut);

        Assert.Equal(0.5, reliability.Result.Share);
    }

    [Fact]
    public void Take_NothingToCalibrateOn_LeavesTheFoldOut()
    {
        IntervalReliability reliability = new();

        reliability.Take(Told([3, 3, 3, 3], [1, 1, 1, 1]), new HeldOutPredictions([], [], []));
        reliability.Take(Told([3, 3, 3, 3], [0, 0, 0, 0]), _heldOut);

        Assert.Null(reliability.Result.Share);
        Assert.Empty(reliability.Result.ByEvidence);
    }

    private static FoldPredictions Told(float[] predicted, float[] deviations) => new("model", _fold, [.. _fold.Test], predicted) { Deviations = deviations };
}
