using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Models.Factorisation;
using MovieRecs.Domain.Models.KnnBaseline;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Evaluation;

/// <summary>The models that Surprise has too, on its own folds of MovieLens 100K: RMSE as it publishes.</summary>
public sealed class SurpriseParityTests
{
    [Fact]
    public void EvaluateStars_SurpriseFolds_IsWhatSurprisePublishes()
    {
        using FileStream zip = File.OpenRead(MovieLensData.Ml100K);
        using ZipDatasetFiles files = new(zip, "ml-100k");
        Split split = Split.Surprise(new MovieLensRatings(files).ReadLines(TestContext.Current.CancellationToken));
        BiasTrainer baselineOnly = new(new BiasSettings { ItemDamping = 10, UserDamping = 15 });
        IStarTrainer[] trainers = [baselineOnly, new KnnBaselineTrainer(), new SvdTrainer(), new SvdPlusPlusTrainer()];

        EvaluationReport report = new Evaluator(TimeProvider.System).EvaluateStars(split, trainers, cancellationToken: TestContext.Current.CancellationToken);

        Dictionary<string, double> rmse = report.Models.ToDictionary(model => model.Name, model => model.Rmse);
        Assert.InRange(rmse["bias"], 0.942, 0.946);
        Assert.InRange(rmse["knn-baseline"], 0.929, 0.933);
        Assert.InRange(rmse["svd"], 0.934, 0.938);
        Assert.InRange(rmse["svd++"], 0.917, 0.921);
    }
}
