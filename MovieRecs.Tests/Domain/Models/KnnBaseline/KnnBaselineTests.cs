using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Models.KnnBaseline;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.KnnBaseline;

public sealed class KnnBaselineTests
{
    [Fact]
    public void Predict_TwoNeighbours_WeighsThemByTheirDifferences()
    {
        RatingDataset train = Some.Dataset((1, 10, 4), (1, 20, 2), (2, 10, 4), (2, 20, 3), (2, 30, 5), (3, 10, 1), (3, 30, 2));

        // Rater 2 differs by 0 and 1, so s = 1/(½ + 1); rater 3 by 3, so s = 1/(9 + 1).
        BiasModel biases = Baselines(train);
        float expected = biases.For(new(1)).Expect(new(30))
            + (((2f / 3 * (5 - biases.For(new(2)).Expect(new(30)))) + (0.1f * (2 - biases.For(new(3)).Expect(new(30))))) / ((2f / 3) + 0.1f));
        Assert.Equal(expected, Predict(train, 1, 30), 5);
    }

    [Fact]
    public void Predict_MoreThanForty_ListensToTheNearestForty()
    {
        // Movie 1 tells that raters 2 to 41 are like rater 1 and rater 42 is not; of movie 2 only they have an opinion.
        RatingDataset train = Some.Dataset(
        [
            (1, 1, 4),
            .. Enumerable.Range(2, 40).SelectMany(rater => new[] { (rater, 1, 4.0), (rater, 2, 5.0) }),
            (42, 1, 1), (42, 2, 1),
        ]);

        BiasModel biases = Baselines(train);
        Assert.Equal(biases.For(new(1)).Expect(new(2)) + 5 - biases.For(new(2)).Expect(new(2)), Predict(train, 1, 2), 4);
    }

    [Fact]
    public void Predict_NobodyAlikeRatedTheMovie_IsTheBaseline()
    {
        RatingDataset train = Some.Dataset((1, 10, 4), (2, 20, 3));

        Assert.Equal(Baselines(train).For(new(1)).Expect(new(20)), Predict(train, 1, 20));
    }

    [Fact]
    public void Predict_UnknownPersonOrMovie_IsImpossible()
    {
        IStarModel model = new KnnBaselineTrainer().Train(new RatingDataset([Some.Rating(1, 1, 4)], new([new(1), new(2)])), TestContext.Current.CancellationToken);

        Assert.False(model.For(new(9)).TryPredict(new(1), out _));
        Assert.False(model.For(new(1)).TryPredict(new(2), out _));
        Assert.False(model.For(new(1)).TryPredict(new(9), out _));
    }

    private static BiasModel Baselines(RatingDataset train) =>
        new BiasTrainer(new BiasSettings { ItemDamping = 10, UserDamping = 15, Sweeps = 10 }).Train(train, TestContext.Current.CancellationToken);

    private static float Predict(RatingDataset train, int rater, int movie)
    {
        Assert.True(new KnnBaselineTrainer().Train(train).For(new RaterId(rater)).TryPredict(new(movie), out float stars));
        return stars;
    }
}
