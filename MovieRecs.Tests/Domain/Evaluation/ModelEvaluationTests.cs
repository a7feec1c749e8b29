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
}
