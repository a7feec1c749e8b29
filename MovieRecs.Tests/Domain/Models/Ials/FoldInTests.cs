using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Ials;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Ials;

public sealed class FoldInTests
{
    private static readonly Vocabulary<MovieId> Items = new([new(10), new(20), new(30)]);

    // q₁ = (1, 0), q₂ = (1, 1), the third item unknown; α₀ = ½, so α₀QᵀQ = ½ [[2, 1], [1, 1]]; λ = .1 and α₀I = 1.
    private static readonly FactorModel Model = new(new ItemFactors([1, 0, 1, 1, 0, 0], [true, true, false], 2), [1, 0.5f, 0.5f, 0.5f], 0.1f, 1f);

    [Fact]
    public void Factors_OneRating_AreSolvedByHand()
    {
        // A = [[1, 1], [1, 1]] + [[1, .5], [.5, .5]] + .1 (1 + 1) I = [[2.2, 1.5], [1.5, 1.7]], b = (1, 1), |A| = 1.49.
        FoldIn person = Model.FoldIn(Known((20, 4)));

        Assert.Equal(0.2f / 1.49f, person.Factors[0], 5);
        Assert.Equal(0.7f / 1.49f, person.Factors[1], 5);
        float[] scores = new float[3];
        person.Score([0, 1, 2], scores);
        Assert.Equal(0.2f / 1.49f, scores[0], 5);
        Assert.Equal(0.9f / 1.49f, scores[1], 5);
        Assert.Equal(0, scores[2]);
    }

    [Fact]
    public void Contributions_SumToTheScore()
    {
        FoldIn person = Model.FoldIn(Known((10, 2), (20, 4.5), (30, 5)));
        float[] scores = new float[2];
        person.Score([0, 1], scores);

        for (int item = 0; item < 2; item++)
        {
            float[] contributions = new float[3];
            person.Contributions(item, contributions);
            Assert.Equal(scores[item], contributions.Sum(), 5);
            Assert.Equal(0, contributions[0]);
        }
    }

    [Fact]
    public void MeanContributions_AreOverKnownItemsOnly()
    {
        FoldIn person = Model.FoldIn(Known((10, 2), (20, 4.5)));
        float[] first = new float[2];
        float[] second = new float[2];
        float[] mean = new float[2];
        person.Contributions(0, first);
        person.Contributions(1, second);
        person.MeanContributions([0, 1, 2], mean);

        Assert.Equal((first[0] + second[0]) / 2, mean[0], 5);
        Assert.Equal((first[1] + second[1]) / 2, mean[1], 5);
    }

    [Fact]
    public void Factors_NothingKnown_AreZero()
    {
        Assert.Equal([0, 0], Model.FoldIn(Known()).Factors.ToArray());
        Assert.Equal([0, 0], Model.FoldIn(Known((30, 5), (99, 5))).Factors.ToArray());
    }

    private static KnownSignals Known(params (int, double)[] ratings) => new(SomeModel.Profile(ratings), Items);
}
