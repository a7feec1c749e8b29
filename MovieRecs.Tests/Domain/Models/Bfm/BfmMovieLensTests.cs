using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Bfm;

/// <summary>The family on the first of MovieLens 100K's own folds.</summary>
public sealed class BfmMovieLensTests
{
    private static readonly HybridStarsSettings Short = new() { Sampling = new BfmSettings { Sweeps = 40, BurnIn = 15, Samples = 10, UsesTraits = false } };

    [Fact]
    public void EvaluateStars_FirstFold_IsBetterThanAnyPointEstimate()
    {
        string zip = MovieLensData.Ml100K;
        using FileStream stream = File.OpenRead(zip);
        using ZipDatasetFiles files = new(stream, "ml-100k.zip");
        SideInformation side = SideInformation.Read(files, TestContext.Current.CancellationToken);
        Split split = Split.Predefined([new PredefinedFold("u1", MovieLensFiles.Ratings100K(zip, "u1.base"), MovieLensFiles.Ratings100K(zip, "u1.test"))]);

        IReadOnlyList<ModelEvaluation> models = new Evaluator(TimeProvider.System)
            .EvaluateStars(split, [new BfmTrainer(side), new OrdinalBfmTrainer(side), new FoldInBfmTrainer(side), new DatedHybridStarsTrainer(side, Short)], cancellationToken: TestContext.Current.CancellationToken)
            .Models;

        Assert.InRange(models[0].Rmse, 0.885, 0.89);
        Assert.InRange(models[1].Rmse, 0.884, 0.891);
        Assert.InRange(models[2].Rmse, 0.888, 0.896);
        Assert.InRange(models[3].Rmse, 0.855, models[0].Rmse - 0.005);
        Assert.All(models, model => Assert.InRange(model.PredictionCoverage, 0.99, 1));
    }

    [Fact]
    public void Intervals_FirstFold_HoldFourOfFiveWithFewRatingsAndWithMany()
    {
        string zip = MovieLensData.Ml100K;
        Split split = Split.Predefined([new PredefinedFold("u1", MovieLensFiles.Ratings100K(zip, "u1.base"), MovieLensFiles.Ratings100K(zip, "u1.test"))]);
        HybridStarsTrainer trainer = new(SideInformation.None, Short);
        CalibrationTest calibration = new(trainer, 42, TestContext.Current.CancellationToken);

        new Evaluator(TimeProvider.System, calibration.Take).EvaluateStars(split, [trainer], cancellationToken: TestContext.Current.CancellationToken);

        Assert.InRange(calibration.Result.Interval.Share!.Value, 0.78, 0.82);
        Assert.InRange(calibration.Result.Interval.Width!.Value, 1.5, 2.6);
        Assert.All(calibration.Result.Interval.ByEvidence.Values.Where(group => group.Count > 1000), group => Assert.InRange(group.Share, 0.74, 0.86));
    }
}
