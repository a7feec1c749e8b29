using CsCheck;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Ease;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Ease;

public sealed class EaseTests
{
    // Four stars are an input of 1, so XᵀX = [[1, 1, 0], [1, 2, 1], [0, 1, 1]]; with λ = 1 the inverse is [[5, −2, 1], [−2, 4, −2], [1, −2, 5]] / 8.
    private static readonly RatingDataset Three = Some.Dataset((1, 10, 4), (1, 20, 4), (2, 20, 4), (2, 30, 4));

    private static readonly EaseModel Model = Train(Three, new EaseSettings { RegularisationLimit = 1 });

    [Fact]
    public void Train_ThreeMovies_WeightsAreSolvedByHand()
    {
        float[] expected = [0, 0.5f, -0.2f, 0.4f, 0, 0.4f, -0.2f, 0.5f, 0];

        Assert.All(expected.Zip(Model.Weights), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }

    [Fact]
    public void Train_Discounted_DividesEachMoviesScoresByItsRatings()
    {
        EaseModel model = Train(Three, new EaseSettings { RegularisationLimit = 1, PopularityDiscount = 1 });

        // Of the three movies only the second has two ratings.
        float[] expected = [0, 0.25f, -0.2f, 0.4f, 0, 0.4f, -0.2f, 0.25f, 0];
        Assert.All(expected.Zip(model.Weights), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }

    [Fact]
    public void Score_FiveAndTwoStars_IsByHand()
    {
        float[] scores = Score(Model, Three.Items, (10, 5), (30, 2));

        // 1.2 and .3 times the rows of the first and the third movie.
        Assert.Equal(-0.06f, scores[0], 1e-6f);
        Assert.Equal(0.75f, scores[1], 1e-6f);
        Assert.Equal(-0.24f, scores[2], 1e-6f);
    }

    [Theory]
    [InlineData(100_000, 1682, 297.27f)]
    [InlineData(20_000_000, 2500, 500)]
    public void RegularisationFor_MoreRatingsToAMovie_IsMoreUpToALimit(int ratings, int movies, float expected) =>
        Assert.Equal(expected, new EaseSettings().RegularisationFor(ratings, movies), 0.01f);

    [Fact]
    public void Train_RandomCommunities_NoMovieSpeaksForItselfAndAllIsFinite() => SomeRatings.Gen.Sample(ratings =>
    {
        RatingDataset dataset = new(ratings);
        EaseModel model = Train(dataset);
        for (int row = 0; row < model.Items.Length; row++)
            Assert.Equal(0, model.Weights[row * (model.Items.Length + 1)]);
        Assert.All(model.Weights, weight => Assert.True(float.IsFinite(weight)));
    });

    [Fact]
    public void Contributions_SumToTheScoreAndToTheMean()
    {
        KnownSignals signals = Known(Three.Items, (10, 5), (20, 1.5), (30, 2));
        ILinearScores person = Model.For(signals);
        float[] scores = Score(Model, Three.Items, (10, 5), (20, 1.5), (30, 2));
        float[] contributions = new float[3];
        float[] sums = new float[3];
        for (int item = 0; item < 3; item++)
        {
            person.Contributions(item, contributions);
            Assert.Equal(scores[item], contributions.Sum(), 1e-6f);
            for (int signal = 0; signal < 3; signal++)
                sums[signal] += contributions[signal];
        }

        person.MeanContributions([0, 1, 2], contributions);
        Assert.All(sums.Zip(contributions), pair => Assert.Equal(pair.First / 3, pair.Second, 1e-6f));
    }

    [Fact]
    public void Train_MoreMoviesThanAreCovered_KnowsTheMostRated()
    {
        RatingDataset ratings = Some.Dataset((1, 10, 4), (2, 10, 4), (1, 20, 4), (1, 30, 4), (2, 30, 2));
        EaseModel model = Train(ratings, new EaseSettings { MaximumMovies = 2 });
        ILinearScores person = model.For(Known(ratings.Items, (10, 4), (20, 5)));
        float[] contributions = [float.NaN, float.NaN];

        person.Contributions(1, contributions);

        Assert.True(model.Knows(0) && model.Knows(2));
        Assert.False(model.Knows(1));
        Assert.Equal([0, 0], contributions);
        Assert.Equal(0, Score(model, ratings.Items, (10, 4), (20, 5))[1]);
        Assert.Equal(Score(model, ratings.Items, (10, 4)), Score(model, ratings.Items, (10, 4), (20, 5)));
    }

    [Fact]
    public void Train_NoRatings_KnowsNothingAndScoresZero()
    {
        RatingDataset empty = new([], new Vocabulary<MovieId>([new(1), new(2)]));
        EaseModel model = Train(empty);

        Assert.False(model.Knows(0));
        Assert.Equal([0, 0], Score(model, empty.Items, (1, 5)));
    }

    [Fact]
    public void Train_Again_GivesTheSameWeights()
    {
        RatingDataset ratings = new(SomeModel.TwoTastesRatings());

        Assert.Equal(Train(ratings).Weights, Train(new RatingDataset(SomeModel.TwoTastesRatings())).Weights);
        Assert.True(Score(Train(ratings), ratings.Items, (3, 5))[4] > Score(Train(ratings), ratings.Items, (3, 5))[24]);
    }

    [Fact]
    public void Train_Cancelled_Stops()
    {
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => new EaseTrainer(new EaseSettings()).Train(Three, null, cancelled.Token));
    }

    [Fact]
    public void Reindex_OtherVocabulary_MovesEachMoviesWeights()
    {
        Vocabulary<MovieId> narrower = new([new(5), new(10), new(30)]);

        EaseModel moved = Model.Reindex(Three.Items, narrower);

        Assert.False(moved.Knows(0));
        float[] scores = Score(moved, narrower, (10, 4));
        Assert.Equal([0, 0], scores[..2]);
        Assert.Equal(-0.2f, scores[2], 1e-6f);
    }

    private static EaseModel Train(RatingDataset ratings, EaseSettings? settings = null) =>
        new EaseTrainer(settings ?? new EaseSettings()).Train(ratings, null, TestContext.Current.CancellationToken);

    private static KnownSignals Known(Vocabulary<MovieId> items, params (int, double)[] ratings) => new(SomeModel.Profile(ratings), items);

    /// <summary>The scores of all items.</summary>
    private static float[] Score(EaseModel model, Vocabulary<MovieId> items, params (int, double)[] ratings)
    {
        float[] scores = new float[items.Count];
        model.For(Known(items, ratings)).Score([.. Enumerable.Range(0, items.Count)], scores);
        return scores;
    }
}
