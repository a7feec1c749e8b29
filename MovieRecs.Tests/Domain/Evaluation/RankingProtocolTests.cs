using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Models;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Evaluation;

public sealed class RankingProtocolTests
{
    private static readonly PredefinedFold Fold = new(
        "u1",
        [Some.Rating(1, 10, 4), Some.Rating(1, 20, 2), Some.Rating(2, 10, 2), Some.Rating(2, 20, 4)],
        [Some.Rating(1, 30, 5), Some.Rating(1, 40, 3), Some.Rating(2, 40, 4), Some.Rating(3, 10, 5), Some.Rating(4, 10, 2)]);

    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Fact]
    public void EvaluateRanking_LowestIdFirst_IsMeasuredByHand()
    {
        FoldResult fold = Evaluate(new FixedRanks("lowest", movie => -movie.Value));

        // Raters 1 and 2 are offered 30, 40; rater 3, of whom nothing was learned, 10, 20, 30, 40; rater 4 liked nothing.
        // They are to find 30, 40 and 10: at the first, the second and the first place.
        RankingResult result = fold.Ranking!;
        Assert.Equal(3, result.People);
        Assert.Equal((1 + (1 / Math.Log2(3)) + 1) / 3, result.Metrics.Ndcg, 12);
        Assert.Equal((1 + 0.5 + 1) / 3, result.Metrics.ReciprocalRank, 12);
        Assert.Equal(0.1, result.Metrics.Precision, 12);
        Assert.Equal(1, result.Metrics.Recall, 12);
        Assert.Equal(1, result.Beyond.CatalogueCoverage);
        Assert.Equal(1, fold.PredictionCoverage);
    }

    [Fact]
    public void EvaluateRanking_EachPersonAndPlace_IsToldAbout()
    {
        ModelEvaluation model = new Evaluator(TimeProvider.System).EvaluateRanking(Split.Predefined([Fold]), [new FixedRanks("lowest", movie => -movie.Value)], SideInformation.None, cancellationToken: Token).Models[0];

        Assert.Equal([1, 2, 3], model.People.Raters);
        Assert.Equal([1f, (float)(1 / Math.Log2(3)), 1f], model.People.Gains);
        // Movies 30 and 40 have no training ratings and 3 of 8 places each.
        Assert.Equal((0.5, 0.75), (model.Exposure!.TailMovies, model.Exposure.TailPlaces));
    }

    [Fact]
    public void EvaluateRanking_AllScoresAlike_OffersLowerIdsFirst() => Assert.Equal(
        Evaluate(new FixedRanks("lowest", movie => -movie.Value)).Ranking!.Metrics,
        Evaluate(new FixedRanks("constant", _ => 1)).Ranking!.Metrics);

    [Fact]
    public void EvaluateRanking_PerfectOrder_IsOne()
    {
        PredefinedFold fold = Fold with { Test = [Some.Rating(1, 40, 5), Some.Rating(2, 40, 4), Some.Rating(1, 30, 1)] };

        RankingMetrics metrics = Evaluate(fold, new FixedRanks("perfect", movie => movie.Value == 40 ? 1 : 0)).Ranking!.Metrics;

        Assert.Equal(new RankingMetrics(1, 0.1, 1, 1, 1, 1), metrics);
    }

    [Fact]
    public void EvaluateRanking_MoviesWithoutAScore_AreMissesAndShowInTheCoverage()
    {
        FoldResult fold = Evaluate(new FixedRanks("partial", movie => movie.Value == 40 ? float.NegativeInfinity : 0));

        // Candidates are 2 + 2 + 4, of which each has one without a score; rater 2 wanted just that.
        Assert.Equal(5 / 8.0, fold.PredictionCoverage, 12);
        Assert.Equal(2 / 3.0, fold.Ranking!.Metrics.HitRate, 12);
    }

    [Fact]
    public void EvaluateRanking_NobodyLikedAnythingInTheLastFold_SaysSoBeforeAnyTraining()
    {
        Split split = Split.Predefined([Fold, Fold with { Name = "u2", Test = [Some.Rating(1, 30, 3)] }]);

        NothingToMeasureException problem = Assert.Throws<NothingToMeasureException>(
            () => new Evaluator(TimeProvider.System).EvaluateRanking(split, [new LinearRankTrainer("untrained", NoTraining)], SideInformation.None, cancellationToken: Token));
        Assert.Contains("Fold u2", problem.Message, StringComparison.Ordinal);

        static ILinearScorer NoTraining(RatingDataset train, IProgress<double>? progress, CancellationToken cancellationToken) => throw new InvalidOperationException("Trained.");
    }

    [Fact]
    public void EvaluateRanking_Times_AreOfFoldInAndOfScoring()
    {
        EvaluationReport report = new Evaluator(new SteppingTime()).EvaluateRanking(Split.Predefined([Fold]), [new FixedRanks("any", _ => 0)], SideInformation.None, cancellationToken: Token);

        Assert.Equal(new ServingTimes(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)), Assert.Single(report.Models[0].Folds).ServingTimes);
    }

    [Fact]
    public void EvaluateRanking_Genres_AreThoseOfTheSideInformation()
    {
        SideInformation side = SideInformation.Of([Some.Movie(30, "30", null, "Drama"), Some.Movie(40, "40", null, "Comedy"), Some.Movie(10, "10", null, "Drama")]);
        PredefinedFold fold = Fold with { Test = [Some.Rating(1, 30, 5), Some.Rating(2, 40, 3)] };

        EvaluationReport report = new Evaluator(TimeProvider.System).EvaluateRanking(Split.Predefined([fold]), [new FixedRanks("any", _ => 0)], side, cancellationToken: Token);

        // Rater 1 liked a drama and is offered a drama and a comedy: p = 1 against q̃ = .505.
        BeyondAccuracyMetrics beyond = report.Models[0].Folds[0].Ranking!.Beyond;
        Assert.Equal(1, beyond.Diversity!.Value, 12);
        Assert.Equal(-Math.Log(0.505), beyond.Calibration!.Value, 12);
    }

    [Fact]
    public void EvaluateRanking_Cancelled_Stops() => Assert.Throws<OperationCanceledException>(() => new Evaluator(TimeProvider.System).EvaluateRanking(
        Split.Predefined([Fold]), [new FixedRanks("any", _ => 0)], SideInformation.None, cancellationToken: new CancellationToken(canceled: true)));

    private static FoldResult Evaluate(FixedRanks ranker) => Evaluate(Fold, ranker);

    private static FoldResult Evaluate(PredefinedFold fold, FixedRanks ranker)
    {
        EvaluationReport report = new Evaluator(TimeProvider.System).EvaluateRanking(Split.Predefined([fold]), [ranker], SideInformation.None, cancellationToken: Token);
        Assert.Equal((EvaluationProtocol.Ranking, "predefined"), (report.Protocol, report.Folds));
        return Assert.Single(Assert.Single(report.Models).Folds);
    }
}
