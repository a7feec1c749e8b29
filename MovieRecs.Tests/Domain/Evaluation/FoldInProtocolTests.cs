using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Evaluation;

public sealed class FoldInProtocolTests
{
    /// <summary>Ten raters of the movies 1 to 22 in this order: 2 stars each at first, and 4 for the last two.</summary>
    private static readonly FoldInSplit People = FoldInSplit.Of(
        [.. from rater in Enumerable.Range(1, 10)
            from movie in Enumerable.Range(1, 22)
            select Some.Rating(rater, movie, movie > 20 ? 4 : 2, at: movie)],
        seed: 1);

    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Fact]
    public void EvaluateFoldIn_StarsByWhatWasShown_AreMeasuredByHand()
    {
        ModelEvaluation model = Evaluate([new CountingStars()], []);

        // It predicts 0, ¼, 1¼, 2½ and 5 stars, on the scale of 2 to 4, and 4 are given.
        Assert.Equal([0, 1, 5, 10, 20], model.ByRatings.Select(result => result.Ratings));
        Assert.Equal([2, 2, 2, 1.5, 0], model.ByRatings.Select(result => Math.Round(result.Rmse!.Value, 6)));
        Assert.All(model.ByRatings, result => Assert.Null(result.Ndcg));
        Assert.Equal(1, model.PredictionCoverage);
        Assert.All(model.Folds, fold => Assert.Null(fold.ServingTimes!.Value.Scoring));
        Assert.Equal(10, model.Folds.Count);
    }

    [Fact]
    public void EvaluateFoldIn_LowestIdFirst_FindsTheLastTwoOnceTheOthersWereShown()
    {
        ModelEvaluation model = Evaluate([], [new FixedRanks("lowest", movie => -movie.Value)]);

        // The ten are 1 … 10, 2 … 11, 6 … 15, 11 … 20, and at last 21 and 22.
        Assert.Equal([0, 0, 0, 0, 1], model.ByRatings.Select(result => result.Ndcg!.Value));
        Assert.All(model.ByRatings, result => Assert.Null(result.Rmse));
    }

    [Fact]
    public void EvaluateFoldIn_BothKinds_HaveStarsFirst()
    {
        EvaluationReport report = new Evaluator(TimeProvider.System).EvaluateFoldIn(People, [new BiasTrainer()], [new FixedRanks("ranks", _ => 0)], cancellationToken: Token);

        Assert.Equal((EvaluationProtocol.FoldIn, "held-out-raters"), (report.Protocol, report.Folds));
        Assert.Equal(["bias", "ranks"], report.Models.Select(model => model.Name));
    }

    [Fact]
    public void EvaluateFoldIn_NobodyLikedAnythingLater_SaysSoBeforeAnyTraining()
    {
        FoldInSplit bored = FoldInSplit.Of([.. from rater in Enumerable.Range(1, 2) from movie in Enumerable.Range(1, 22) select Some.Rating(rater, movie, 2, movie)], seed: 1);

        Assert.Throws<NothingToMeasureException>(() => new Evaluator(TimeProvider.System).EvaluateFoldIn(bored, [], [new LinearRankTrainer("untrained", NoTraining)], cancellationToken: Token));

        static ILinearScorer NoTraining(RatingDataset train, IProgress<double>? progress, CancellationToken cancellationToken) => throw new InvalidOperationException("Trained.");
    }

    [Fact]
    public void TakesNewPeople_ByWhatTheModelCanDo()
    {
        Assert.True(Evaluator.TakesNewPeople(new BiasTrainer()));
        Assert.False(Evaluator.TakesNewPeople(new FixedStars("fixed", 3)));
    }

    private static ModelEvaluation Evaluate(IReadOnlyList<IStarTrainer> stars, IReadOnlyList<IRankTrainer> rankers) =>
        Assert.Single(new Evaluator(TimeProvider.System).EvaluateFoldIn(People, stars, rankers, cancellationToken: Token).Models);

    /// <summary>Predicts a quarter of a star for each rating it is shown.</summary>
    private sealed class CountingStars : IStarTrainer, IFoldInStarModel
    {
        public string Name => "counting";

        public IStarModel Train(RatingDataset train, CancellationToken cancellationToken = default) => this;

        public IPersonalStars For(RaterId rater) => FoldIn([]);

        public IPersonalStars FoldIn(IReadOnlyCollection<(MovieId Movie, Stars Stars)> ratings) => new FixedStars("person", ratings.Count / 4f);
    }
}
