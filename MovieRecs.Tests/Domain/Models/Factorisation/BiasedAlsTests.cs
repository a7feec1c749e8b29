using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Models.Factorisation;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Factorisation;

public sealed class BiasedAlsTests
{
    private static readonly Rating[] LowRank = LowRankRatings.All;

    [Fact]
    public void Solve_OneRating_IsTheRidgeRegressionByHand()
    {
        BiasedFactors others = BiasedFactors.Zero(1, 1);
        others.Row(0)[0] = 0.5f;
        others.Row(0)[1] = 2;
        float[] row = new float[2];

        new BiasedAlsSolver(new BiasedAlsSettings { Rank = 1, Regularisation = 0.75f, RegularisationPerRating = 0.25f }, mean: 3).Solve([0], [4], others, row);

        // x = (1, 2), y = 4 − 3 − 0.5, λ = 0.75 + 0.25: (2 2; 2 5)(b, p) = (0.5, 1), so b = 0.5/6 and p = 1/6.
        Assert.Equal(0.5f / 6, row[0], 6);
        Assert.Equal(1f / 6, row[1], 6);
    }

    [Fact]
    public void Train_DataOfALowRankModel_IsRecovered()
    {
        Split split = Split.Holdout(LowRank, 0.2, 1);
        BiasedAlsTrainer trainer = new(new BiasedAlsSettings { Rank = 2, Regularisation = 0.1f, RegularisationPerRating = 0.001f, Sweeps = 40 });

        IReadOnlyList<ModelEvaluation> models = new Evaluator(TimeProvider.System).EvaluateStars(split, [new BiasTrainer(), trainer], cancellationToken: TestContext.Current.CancellationToken).Models;

        Assert.InRange(models[0].Rmse, 0.5, 1.5);
        Assert.InRange(models[1].Rmse, LowRankRatings.LeastError * 0.9, LowRankRatings.LeastError * 1.4);
    }

    [Fact]
    public void FoldIn_OwnRatings_PredictsWhatTheTrainedRaterGets()
    {
        BiasedAlsModel model = new BiasedAlsTrainer().Train(new RatingDataset(LowRank), TestContext.Current.CancellationToken);
        RaterId rater = LowRank[0].Rater;

        IPersonalStars trained = model.For(rater);
        IPersonalStars folded = model.FoldIn([.. LowRank.Where(rating => rating.Rater == rater).Select(rating => (rating.Movie, rating.Stars))]);

        Assert.All(LowRank.Select(rating => rating.Movie).Distinct(), movie =>
        {
            Assert.True(trained.TryPredict(movie, out float expected));
            Assert.True(folded.TryPredict(movie, out float actual));
            Assert.Equal(expected, actual, tolerance: 1e-3f);
        });
    }

    [Fact]
    public void FoldIn_NothingKnown_IsImpossible()
    {
        BiasedAlsModel model = new BiasedAlsTrainer().Train(new RatingDataset(LowRank), TestContext.Current.CancellationToken);

        Assert.False(model.FoldIn([]).TryPredict(LowRank[0].Movie, out _));
        Assert.False(model.FoldIn([(new(9999), Stars.FromHalfSteps(10))]).TryPredict(LowRank[0].Movie, out _));
    }

    [Fact]
    public void Train_SameSeed_IsTheSameModel()
    {
        float Predict(ulong seed)
        {
            BiasedAlsModel model = new BiasedAlsTrainer(new BiasedAlsSettings { Seed = seed, Sweeps = 2 }).Train(new RatingDataset(LowRank));
            Assert.True(model.For(LowRank[0].Rater).TryPredict(LowRank[1].Movie, out float stars));
            return stars;
        }

        Assert.Equal(Predict(1), Predict(1));
        Assert.NotEqual(Predict(1), Predict(2));
    }

    [Fact]
    public void Train_Cancelled_Stops() =>
        Assert.Throws<OperationCanceledException>(() => new BiasedAlsTrainer().Train(new RatingDataset(LowRank), new CancellationToken(canceled: true)));

    [Fact]
    public void Constructor_NoRegularisation_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BiasedAlsTrainer(new BiasedAlsSettings { Regularisation = 0 }));
}
