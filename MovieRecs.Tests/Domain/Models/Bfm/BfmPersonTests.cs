using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Tests.Domain.Models.Bfm;

public sealed class BfmPersonTests
{
    /// <summary>One sample in which a person is one weight w ~ N(0, 1) alone, and η = w + b with b of 0 and 0.2.</summary>
    private static readonly BfmSamples OneWeight = Samples(rank: 0, movieRows: [0, 0.2f], priorMeans: [0]);

    /// <summary>One factor more, with q of 0 and 2.</summary>
    private static readonly BfmSamples OneFactor = Samples(rank: 1, movieRows: [0, 0, 0.2f, 2], priorMeans: [0, 0]);

    [Fact]
    public void Expect_OneWeightOfKnownVariance_SpreadsTheSteps()
    {
        PersonSpread spread = new(OneWeight);
        spread.Keep(0, [MathF.Sqrt(3)], []);

        BfmPerson person = new(OneWeight, new PersonRow([0.5f], [1], spread, []));

        // A = 3, so η = w + b has the variance 1/3: one star, and one more with probability Φ(η / √(1 + 1/3)).
        Assert.Equal(1f / 3, spread.VarianceOf(0, []), 6);
        Assert.Equal(1 + NormalDistribution.Cumulative(0.5 / Math.Sqrt(4.0 / 3)), person.Expect(0), 6);
        Assert.Equal(1 + NormalDistribution.Cumulative(0.7 / Math.Sqrt(4.0 / 3)), person.Expect(1), 6);
    }

    [Fact]
    public void VarianceOf_WeightAndFactor_IsTheQuadraticForm()
    {
        // A = [4 2; 2 5] = L Lᵀ with L = [2 0; 1 2], and A⁻¹ = [5 −2; −2 4] / 16.
        PersonSpread spread = new(OneFactor);

        spread.Keep(0, [2, float.NaN, 1, 2], [0.5f]);

        // h = [1, 0.5 + 2]: (5 − 2·2·2.5 + 4·2.5²) / 16.
        Assert.Equal((5 - 10 + 25) / 16f, spread.VarianceOf(0, [2]), 6);
        Assert.Equal((5 - 2 + 1) / 16f, spread.VarianceOf(0, [0]), 6);
    }

    [Fact]
    public void Solve_OneRatingAsSteps_IsNearTheIntegral()
    {
        PersonRow row = new PersonSolver(OneWeight, [0], [2]).Solve([]);

        // The posterior is 2 Φ(w) φ(w). Its mode is where w = m, with m = φ(w) / Φ(w), and there A = 1 + m (m + w).
        double mode = row.Constants[0];
        Assert.Equal(NormalDistribution.Density(mode) / NormalDistribution.Cumulative(mode), mode, tolerance: 1e-3);
        Assert.Equal(1 / (1 + (2 * mode * mode)), row.Spread!.VarianceOf(0, []), tolerance: 2e-2);
        // Exactly, ∫ Φ(w) 2 Φ(w) φ(w) dw = 2/3: of three draws, the third is one of the two higher. The mode alone says 0.694.
        Assert.Equal(1 + (2.0 / 3), new BfmPerson(OneWeight, row).Expect(0), tolerance: 0.02);
    }

    [Fact]
    public void VarianceOf_Steps_IsThatOfTheirProbabilities()
    {
        PersonSpread spread = new(OneWeight);
        spread.Keep(0, [MathF.Sqrt(3)], []);

        BfmPerson person = new(OneWeight, new PersonRow([0.5f], [1], spread, []));

        // Two stars with the probability p of the test above, else one: p (1 − p).
        double p = NormalDistribution.Cumulative(0.5 / Math.Sqrt(4.0 / 3));
        Assert.Equal(p * (1 - p), person.VarianceOf(0), tolerance: 1e-6);
    }

    [Fact]
    public void VarianceOf_LengthsInTwoSamples_IsWithinAndBetweenThem()
    {
        BfmSamples lengths = new()
        {
            Count = 2,
            Rank = 0,
            SetDamping = 0,
            Movies = [new MovieId(1)],
            MovieRows = [0.2f, 0.6f],
            RatedRows = [],
            PriorMeans = [0, 0],
            PriorPrecisions = [1, 1],
            Intercepts = [3, 3],
            Precisions = [2, 4],
            Levels = [],
            Cutpoints = [],
            Traits = [],
            TraitRows = [],
        };
        PersonSpread spread = new(lengths);
        spread.Keep(0, [2], []);
        spread.Keep(1, [1], []);

        BfmPerson person = new(lengths, new PersonRow([3, 3.2f], [1, 1], spread, []));

        // η is 3.2 and 3.8, of variance .3²; within them 1/4 + 1/2 and 1 + 1/4, on average 1.
        Assert.Equal(3.5f, person.Expect(0), 5);
        Assert.Equal(1.09f, person.VarianceOf(0), 5);
    }

    private static BfmSamples Samples(int rank, float[] movieRows, float[] priorMeans) => new()
    {
        Count = 1,
        Rank = rank,
        SetDamping = 0,
        Movies = [new MovieId(1), new MovieId(2)],
        MovieRows = movieRows,
        RatedRows = [],
        PriorMeans = priorMeans,
        PriorPrecisions = [.. priorMeans.Select(_ => 1f)],
        Intercepts = [0],
        Precisions = [1],
        Levels = [1, 2],
        Cutpoints = [0],
        Traits = [],
        TraitRows = [],
    };
}
