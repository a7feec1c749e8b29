using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Biases;

public sealed class BiasTests
{
    private static readonly RatingDataset Dataset = Some.Dataset((1, 10, 5), (1, 20, 3), (2, 10, 4), (2, 20, 2));

    // μ = 3.5. Items: b₁₀ = (1.5 + 0.5)/(2 + 2) = 0.5, b₂₀ = (−0.5 − 1.5)/4 = −0.5.
    // Users: b₁ = ((5 − 3.5 − 0.5) + (3 − 3.5 + 0.5))/(2 + 2) = 0.25, b₂ = ((4 − 4) + (2 − 3))/4 = −0.25.
    private static readonly BiasModel Model = new BiasTrainer(new BiasSettings { ItemDamping = 2, UserDamping = 2, Sweeps = 1 }).Train(Dataset);

    [Fact]
    public void Train_OneSweep_IsAsByHand()
    {
        Assert.Equal(3.5f, Model.Mean);
        Assert.Equal([0.5f, -0.5f], Model.Items.ToArray());
        Assert.Equal([0.25f, -0.25f], Model.Users.ToArray());
    }

    [Fact]
    public void Train_WithoutDamping_FitsAnAdditiveDatasetExactly()
    {
        BiasModel model = new BiasTrainer(new BiasSettings { ItemDamping = 0, UserDamping = 0 }).Train(Dataset, TestContext.Current.CancellationToken);

        Assert.All(Dataset.Ratings(), rating => Assert.Equal(rating.Stars.Value, model.For(rating.Rater).Expect(rating.Movie), 5));
    }

    [Fact]
    public void TryPredict_KnownPair_IsTheSumOfBiases()
    {
        Assert.True(Model.For(new RaterId(1)).TryPredict(new(20), out float stars));
        Assert.Equal(3.5f + 0.25f - 0.5f, stars);
    }

    [Fact]
    public void Expect_UnknownRaterOrMovie_CountsTheirBiasAsZero()
    {
        Assert.Equal(4, Model.For(new RaterId(9)).Expect(new(10)));
        Assert.Equal(3.75f, Model.For(new RaterId(1)).Expect(new(99)));
        Assert.Equal(3.5f, Model.For(new RaterId(9)).Expect(new(99)));
        Assert.False(Model.For(new RaterId(9)).TryPredict(new(10), out _));
        Assert.False(Model.For(new RaterId(1)).TryPredict(new(99), out _));
    }

    [Fact]
    public void FoldIn_OneRating_IsAsByHand()
    {
        BiasedPerson person = Model.FoldIn([(new(10), Stars.FromHalfSteps(10)), (new(99), Stars.FromHalfSteps(1))]);

        Assert.Equal((5 - 3.5f - 0.5f) / (2 + 1), person.Bias, 6);
    }
}
