using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Evaluation;

public sealed class EvaluatorTests
{
    // All biases of the base are 0 around its mean of 3, and its stars go from 2 to 4.
    private static readonly Rating[] Base = [Some.Rating(1, 10, 4), Some.Rating(1, 20, 2), Some.Rating(2, 10, 2), Some.Rating(2, 20, 4)];

    private static readonly Split OneFold = Split.Predefined([new PredefinedFold("u1", Base, [Some.Rating(1, 30, 5), Some.Rating(2, 40, 3), Some.Rating(9, 10, 2)])]);

    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Fact]
    public void EvaluateStars_AFixedPrediction_IsMeasuredByHand()
    {
        EvaluationReport report = new Evaluator(TimeProvider.System).EvaluateStars(OneFold, [new FixedStars("fixed", 3.5f)], cancellationToken: Token);

        // Errors −1.5, 0.5 and 1.5.
        ModelEvaluation model = Assert.Single(report.Models);
        Assert.Equal((EvaluationProtocol.Stars, "predefined", "fixed"), (report.Protocol, report.Folds, model.Name));
        Assert.Equal(Math.Sqrt((2.25 + 0.25 + 2.25) / 3), model.Rmse, 6);
        Assert.Equal(3.5 / 3, model.Mae, 6);
        Assert.Equal(1, model.PredictionCoverage);
    }

    [Fact]
    public void EvaluateStars_OffTheScale_IsClippedToTheStarsTrainedOn()
    {
        ModelEvaluation model = Assert.Single(new Evaluator(TimeProvider.System).EvaluateStars(OneFold, [new FixedStars("high", 99)], cancellationToken: Token).Models);

        // As 4: errors −1, 1 and 2.
        Assert.Equal(4.0 / 3, model.Mae, 6);
    }

    [Fact]
    public void EvaluateStars_WhatAModelCannotSay_IsScoredByTheFallback()
    {
        ModelEvaluation model = Assert.Single(new Evaluator(TimeProvider.System).EvaluateStars(OneFold, [new FixedStars("partial", 3.5f, 30)], cancellationToken: Token).Models);

        // Movie 30 is expected to get the mean of 3: errors −2, 0.5 and 1.5.
        Assert.Equal(4.0 / 3, model.Mae, 6);
        Assert.Equal(2.0 / 3, model.PredictionCoverage, 12);
    }

    [Fact]
    public void EvaluateStars_Times_AreThoseOfFittingAndTesting()
    {
        FoldResult fold = Assert.Single(new Evaluator(new SteppingTime()).EvaluateStars(OneFold, [new FixedStars("fixed", 3)], cancellationToken: Token).Models[0].Folds);

        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)), (fold.FitTime, fold.TestTime));
    }

    [Fact]
    public void EvaluateStars_TwoModelsOnTwoFolds_TellsProgressAndKeepsOrder()
    {
        Steps steps = new();

        EvaluationReport report = new Evaluator(TimeProvider.System).EvaluateStars(
            Split.KFold(Base, 2, 42), [new FixedStars("b", 3), new FixedStars("a", 3)], steps, Token);

        Assert.Equal(["b", "a"], report.Models.Select(model => model.Name));
        Assert.All(report.Models, model => Assert.Equal(["1", "2"], model.Folds.Select(fold => fold.Fold)));
        Assert.Equal(
            [new(0, 4, "1", "b"), new(1, 4, "1", "a"), new(2, 4, "2", "b"), new(3, 4, "2", "a"), new(4, 4, "", "")],
            steps.Seen);
    }

    [Fact]
    public void EvaluateStars_Cancelled_Stops() => Assert.Throws<OperationCanceledException>(
        () => new Evaluator(TimeProvider.System).EvaluateStars(OneFold, [new FixedStars("fixed", 3)], cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public void EvaluateStars_CancelledWhileTesting_StopsBeforeTheNextPrediction()
    {
        using CancellationTokenSource cancellation = new();
        CancellingStars model = new(cancellation);

        Assert.Throws<OperationCanceledException>(() => new Evaluator(TimeProvider.System).EvaluateStars(OneFold, [model], cancellationToken: cancellation.Token));

        Assert.Equal(1, model.Asked);
    }

    /// <summary>Cancels when it is first asked for a prediction.</summary>
    private sealed class CancellingStars(CancellationTokenSource cancellation) : IStarTrainer, IStarModel, IPersonalStars
    {
        public string Name => "cancelling";

        public int Asked { get; private set; }

        public IStarModel Train(RatingDataset train, CancellationToken cancellationToken = default) => this;

        public IPersonalStars For(RaterId rater) => this;

        public bool TryPredict(MovieId movie, out float stars)
        {
            Asked++;
            cancellation.Cancel();
            stars = 3;
            return true;
        }
    }

    private sealed class Steps : IProgress<EvaluationProgress>
    {
        public List<EvaluationProgress> Seen { get; } = [];

        public void Report(EvaluationProgress value) => Seen.Add(value);
    }
}
