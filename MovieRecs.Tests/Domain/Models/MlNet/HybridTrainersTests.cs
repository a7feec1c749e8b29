using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.MlNet;
using MovieRecs.Domain.Numerics;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.MlNet;

public sealed class HybridTrainersTests
{
    [Fact]
    public void Blend_Fixed_IsByHand()
    {
        // Nine signals: half of popularity's weight of 5 / (n + 1).
        BlendScores scores = new(9, [1, 1], [[1, -1], [2, 0], [10, 0], [0, 3]]);

        Assert.Equal([1 + 1 + 1f, -1 + 1.5f], BlendWeights.Fixed.Blend(scores));
        Assert.Equal([3f, -1 + 0.15f], BlendWeights.Fixed.Blend(scores with { Known = 99 }));
    }

    [Fact]
    public void Learn_LinearTaste_RecoversItsWeights()
    {
        // People like what 2 · the first signal − the second says; the other two are noise.
        BlendWeights weights = HybridLinearTrainer.Learn(Examples(signals => (2 * signals[0]) - signals[1]), seed: 1);

        float[] sum = [.. weights.Always.Zip(weights.ForNew, (always, forNew) => always + (forNew * BlendWeights.Newness(40)))];
        Assert.Equal(-0.5f, sum[1] / sum[0], 0.1f);
        Assert.Equal(0, sum[2] / sum[0], 0.1f);
        Assert.Equal(0, sum[3] / sum[0], 0.1f);
    }

    [Fact]
    public void Learn_TasteThatNoLineDescribes_TreesFindIt()
    {
        IReadOnlyList<BlendExample> examples = Examples(signals => -MathF.Abs(signals[2]));
        Func<BlendScores, float[]> trees = HybridLightGbmTrainer.Learn(examples, seed: 1);

        float[] scores = trees(new BlendScores(40, [5, 5, 5], [[0, 0, 0], [0, 0, 0], [-2, 0, 2], [0, 0, 0]]));

        Assert.True(scores[1] > scores[0]);
        Assert.True(scores[1] > scores[2]);
        Assert.Equal(scores, HybridLightGbmTrainer.Learn(examples, seed: 1)(new BlendScores(40, [5, 5, 5], [[0, 0, 0], [0, 0, 0], [-2, 0, 2], [0, 0, 0]])));
    }

    [Fact]
    public void Learn_NoExamples_KeepsTheFixedWeights()
    {
        Assert.Same(BlendWeights.Fixed, HybridLinearTrainer.Learn([], seed: 1));
        Assert.Empty(BlendExamples.Of(Some.Dataset((1, 1, 5)), SideInformation.None, 1, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("hybrid-linear")]
    [InlineData("hybrid-lightgbm")]
    public void Train_TwoTastes_PutsTheirOwnFirst(string name)
    {
        RatingDataset train = new(SomeModel.TwoTastesRatings());
        IRankModel model = RankTrainers.All(1, SideInformation.None).Single(trainer => trainer.Name == name).Train(train, TestContext.Current.CancellationToken);

        float[] scores = Score(model, SomeModel.Profile((1, 5), (2, 5), (3, 4.5), (30, 1)));
        float[] newcomers = Score(model, UserProfile.Empty);

        Assert.True(scores[3..20].Average() > scores[20..].Average());
        Assert.All(scores.Concat(newcomers), score => Assert.True(float.IsFinite(score)));
    }

    private static float[] Score(IRankModel model, UserProfile profile)
    {
        float[] scores = new float[model.Items.Count];
        model.For(profile).Score([.. Enumerable.Range(0, scores.Length)], scores);
        return scores;
    }

    private static BlendExample[] Examples(Func<float[], float> taste)
    {
        SplitMix64 numbers = new(3);
        return [.. Enumerable.Range(0, 150).Select(_ => Example(taste, numbers))];
    }

    /// <summary>Fifty candidates with random signals, of which the ten that suit the taste best are liked.</summary>
    private static BlendExample Example(Func<float[], float> taste, SplitMix64 numbers)
    {
        float[][] signals = [.. Enumerable.Range(0, 4).Select(_ => Enumerable.Range(0, 50).Select(_ => (float)numbers.Gaussian()).ToArray())];
        float[] suits = [.. Enumerable.Range(0, 50).Select(at => taste([.. signals.Select(signal => signal[at])]))];
        float tenth = suits.OrderDescending().ElementAt(9);
        return new BlendExample(new BlendScores(40, [.. Enumerable.Repeat(5, 50)], signals), [.. suits.Select(suit => suit >= tenth)]);
    }
}
