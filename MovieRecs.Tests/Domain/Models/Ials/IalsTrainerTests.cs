using System.Numerics.Tensors;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Ials;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Ials;

public sealed class IalsTrainerTests
{
    [Fact]
    public void Train_OneUserOneItemRankOne_ReachesTheFixedPointByHand()
    {
        // p ((1 + α₀)q² + λ(1 + α₀)) = x q and the same with p and q changed over, so p² = q² = x / (1 + α₀) − λ.
        IalsSettings settings = new() { MaximumRank = 1, Sweeps = 200 };

        (FactorModel model, float[] users) = TrainBothSides(settings, Some.Dataset((1, 1, 4)));

        Assert.Equal((1 / 1.15f) - 0.02f, users[0] * model.Items[0][0], 3);
    }

    [Fact]
    public void FoldIn_OfATrainedUser_LandsNearTheirTrainedFactors()
    {
        RatingDataset ratings = Tastes();
        (FactorModel model, float[] users) = TrainBothSides(new IalsSettings { Sweeps = 30 }, ratings);

        for (int user = 0; user < ratings.Users.Count; user++)
        {
            FoldIn person = model.FoldIn(new KnownSignals(ProfileOf(ratings, user), ratings.Items));
            float cosine = TensorPrimitives.CosineSimilarity(person.Factors, users.AsSpan(user * model.Items.Rank, model.Items.Rank));
            Assert.InRange(cosine, 0.99f, 1.001f);
        }
    }

    [Fact]
    public void Train_OtherThreads_GivesTheSameFactors()
    {
        FactorModel one = Train(new IalsSettings { Threads = 1 }, Tastes());
        FactorModel three = Train(new IalsSettings { Threads = 3 }, Tastes());

        Assert.Equal(one.Items.Values.ToArray(), three.Items.Values.ToArray());
    }

    [Fact]
    public void Constructor_ImpossibleSettings_AreRefused() => Assert.All(
        new IalsSettings[]
        {
            new() { MaximumRank = 0 }, new() { Threads = 0 }, new() { Sweeps = -1 }, new() { UnobservedWeight = 0 }, new() { Regularisation = 0 },
        },
        settings => Assert.Throws<ArgumentOutOfRangeException>(() => new IalsTrainer(settings)));

    [Fact]
    public void Train_OtherSeed_StartsElsewhere() =>
        Assert.NotEqual(
            Train(new IalsSettings { Seed = 1 }, Tastes()).Items.Values.ToArray(),
            Train(new IalsSettings { Seed = 2 }, Tastes()).Items.Values.ToArray());

    [Fact]
    public void Train_NoRatings_KnowsNothingAndScoresZero()
    {
        RatingDataset empty = new([], new Vocabulary<MovieId>([new(1), new(2)]));

        FactorModel model = Train(new IalsSettings(), empty);

        Assert.False(model.Items.Knows(0));
        float[] scores = [float.NaN, float.NaN];
        model.FoldIn(new KnownSignals(SomeModel.Profile((1, 5)), empty.Items)).Score([0, 1], scores);
        Assert.Equal([0, 0], scores);
    }

    [Fact]
    public void Train_Cancelled_Stops()
    {
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => new IalsTrainer(new IalsSettings()).Train(Tastes(), null, cancelled.Token));
    }

    [Theory]
    [InlineData(600, 450, 56)]
    [InlineData(943, 1682, 64)]
    [InlineData(3, 2, 4)]
    public void RankFor_SmallDatasets_IsLess(int users, int items, int rank) => Assert.Equal(rank, new IalsSettings().RankFor(users, items));

    [Fact]
    public void Reindex_OtherVocabulary_MovesEachItemsFactors()
    {
        RatingDataset ratings = Tastes();
        FactorModel model = Train(new IalsSettings(), ratings);
        Vocabulary<MovieId> wider = new([new(3), new(5), new(1000)]);

        FactorModel moved = model.Reindex(ratings.Items, wider);

        Assert.Equal(model.Items[ratings.Items.IndexOf(new(5))].ToArray(), moved.Items[1].ToArray());
        Assert.False(moved.Items.Knows(2));
    }

    private static FactorModel Train(IalsSettings settings, RatingDataset ratings) => TrainBothSides(settings, ratings).Model;

    private static (FactorModel Model, float[] UserFactors) TrainBothSides(IalsSettings settings, RatingDataset ratings) =>
        new IalsTrainer(settings).TrainBothSides(ratings, null, TestContext.Current.CancellationToken);

    private static RatingDataset Tastes() => new(
    [
        .. from rater in Enumerable.Range(1, 16)
           from movie in Enumerable.Range(1, 24)
           where ((rater * 7) + (movie * 3)) % 4 != 0
           select Some.Rating(rater, movie, (rater % 2) == (movie % 2) ? 4.5 : 2),
    ]);

    private static UserProfile ProfileOf(RatingDataset ratings, int user)
    {
        List<Signal> signals = [];
        for (int at = 0; at < ratings.ItemsOf(user).Length; at++)
            signals.Add(new Signal(ratings.Items[ratings.ItemsOf(user)[at]], Stars.FromHalfSteps((int)(ratings.StarsByUser(user)[at] * 2)), null, 0));
        return new UserProfile(signals);
    }
}
