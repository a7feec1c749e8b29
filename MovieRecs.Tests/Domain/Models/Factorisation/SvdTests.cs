using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Models.Factorisation;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Factorisation;

/// <summary>What <c>svd</c> and <c>svd++</c> share.</summary>
public sealed class SvdTests
{
    private static readonly SgdSettings Two = new() { Rank = 2, LearningRate = 0.01f, Epochs = 300 };

    public static TheoryData<string> Names => ["svd", "svd++"];

    [Theory]
    [InlineData(1, 1.875f)]
    [InlineData(2, 1.85f)]
    public void Take_OneStep_IsWhatAHandWorksOut(int vectorsOfUser, float factor)
    {
        float[] user = [0.5f, 2];
        float[] item = [-0.25f, 1];

        new SgdStep(new SgdSettings { Rank = 1, LearningRate = 0.1f, Regularisation = 0.5f }, mean: 3, vectorsOfUser).Take(5, user, item);

        // e = 5 − 3 − 0.5 + 0.25 − 2·1 = −0.25, γe = −0.025 and 1 − γλ = 0.95; the item moves by the user's factor from before.
        Assert.Equal(0.475f - 0.025f, user[0], 6);
        Assert.Equal(-0.2375f - 0.025f, item[0], 6);
        Assert.Equal(factor, user[1], 6);
        Assert.Equal(0.95f - (2 * 0.025f), item[1], 6);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Train_DataOfALowRankModel_IsRecovered(string name)
    {
        IReadOnlyList<ModelEvaluation> models = new Evaluator(TimeProvider.System)
            .EvaluateStars(Split.Holdout(LowRankRatings.All, 0.2, 1), [new BiasTrainer(), TrainerOf(name, Two)], cancellationToken: TestContext.Current.CancellationToken).Models;

        Assert.InRange(models[0].Rmse, 0.5, 1.5);
        Assert.InRange(models[1].Rmse, LowRankRatings.LeastError * 0.9, LowRankRatings.LeastError * 1.5);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Predict_UnknownPersonOrMovie_IsImpossible(string name)
    {
        IStarModel model = TrainerOf(name, Two).Train(new RatingDataset([Some.Rating(1, 1, 4)], new([new(1), new(2)])), TestContext.Current.CancellationToken);

        Assert.True(model.For(new(1)).TryPredict(new(1), out _));
        Assert.False(model.For(new(9)).TryPredict(new(1), out _));
        Assert.False(model.For(new(1)).TryPredict(new(2), out _));
        Assert.False(model.For(new(1)).TryPredict(new(9), out _));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Train_OtherSeed_IsAnotherModel(string name)
    {
        float Predict(ulong seed)
        {
            IStarModel model = TrainerOf(name, Two with { Seed = seed, Epochs = 1 }).Train(new RatingDataset(LowRankRatings.All));
            Assert.True(model.For(LowRankRatings.All[0].Rater).TryPredict(LowRankRatings.All[1].Movie, out float stars));
            return stars;
        }

        Assert.NotEqual(Predict(1), Predict(2));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Train_Cancelled_Stops(string name) =>
        Assert.Throws<OperationCanceledException>(() => TrainerOf(name, Two).Train(new RatingDataset(LowRankRatings.All), new CancellationToken(canceled: true)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Constructor_ImpossibleSettings_AreRefused(string name)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TrainerOf(name, Two with { Rank = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => TrainerOf(name, Two with { Epochs = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => TrainerOf(name, Two with { LearningRate = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => TrainerOf(name, Two with { Regularisation = -1 }));
    }

    private static IStarTrainer TrainerOf(string name, SgdSettings settings) =>
        name == "svd" ? new SvdTrainer(settings) : new SvdPlusPlusTrainer(settings);
}
