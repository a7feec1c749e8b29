using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Tests.Domain.Evaluation;

public sealed class ModelEvaluationTests
{
    [Fact]
    public void Means_TwoFolds_CountEachFoldTheSame()
    {
        ModelEvaluation model = new(
            "any",
            [
                new FoldResult("1", 1, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)) { Accuracy = new AccuracyMetrics(0.9, 0.7) },
                new FoldResult("2", 0.5, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(6)) { Accuracy = new AccuracyMetrics(1.1, 0.8) },
            ]);

        Assert.Equal(1, model.Rmse, 12);
        Assert.Equal(0.75, model.Mae, 12);
        Assert.Equal(0.1, model.Deviation(fold => fold.Accuracy?.Rmse)!.Value, 12);
        Assert.Equal(0.05, model.Deviation(fold => fold.Accuracy?.Mae)!.Value, 12);
        Assert.Equal(0.75, model.PredictionCoverage, 12);
        Assert.Equal(TimeSpan.FromSeconds(1.5), model.FitTime);
        Assert.Equal(TimeSpan.FromSeconds(5), model.TestTime);
    }

    [Fact]
    public void ByRatings_PartsOfUnequalSize_CountEachRatingAndEachPersonTheSame()
    {
        FoldResult small = new("1", 1, TimeSpan.Zero, TimeSpan.Zero) { ByRatings = [FoldInResult.OfStars(5, [3]), FoldInResult.OfLists(10, [1])] };
        FoldResult large = new("2", 1, TimeSpan.Zero, TimeSpan.Zero) { ByRatings = [FoldInResult.OfStars(5, [1, -1, 1]), FoldInResult.OfLists(10, [0, 0, 0.5])] };

        IReadOnlyList<FoldInResult> results = new ModelEvaluation("any", [small, large]).ByRatings;

        Assert.Equal([5, 10], results.Select(result => result.Ratings));
        Assert.Equal(Math.Sqrt((9 + 3) / 4.0), results[0].Rmse!.Value, 12);
        Assert.Equal(1.5 / 4, results[1].Ndcg!.Value, 12);
        Assert.Equal((null, null), (results[0].Ndcg, results[1].Rmse));
    }
}
