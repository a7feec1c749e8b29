using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Models;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Evaluation;

/// <summary>The star models on MovieLens 100K's own five folds.</summary>
public sealed class MovieLens100KTests
{
    /// <summary>Those that take a second; what the others reach on one fold is tested beside them.</summary>
    private static readonly string[] _quick = ["bias", "user-knn", "item-knn", "als"];

    [Fact]
    public void EvaluateStars_PredefinedFolds_IsWhereTheFieldIs()
    {
        string zip = MovieLensData.Ml100K;
        Split split = Split.Predefined([.. Enumerable.Range(1, 5).Select(fold => new PredefinedFold(
            $"u{fold}",
            MovieLensFiles.Ratings100K(zip, $"u{fold}.base"),
            MovieLensFiles.Ratings100K(zip, $"u{fold}.test")))]);

        EvaluationReport report = new Evaluator(TimeProvider.System).EvaluateStars(split, [.. StarTrainers.All(42, SideInformation.None).Where(trainer => _quick.Contains(trainer.Name))], cancellationToken: TestContext.Current.CancellationToken);

        Dictionary<string, ModelEvaluation> models = report.Models.ToDictionary(model => model.Name);
        Assert.InRange(models["bias"].Rmse, 0.938, 0.944);
        Assert.InRange(models["user-knn"].Rmse, 0.91, 0.93);
        Assert.InRange(models["item-knn"].Rmse, 0.90, 0.92);
        Assert.InRange(models["als"].Rmse, 0.90, 0.915);
        Assert.All(models.Values, model => Assert.InRange(model.PredictionCoverage, 0.99, 1));
    }
}
