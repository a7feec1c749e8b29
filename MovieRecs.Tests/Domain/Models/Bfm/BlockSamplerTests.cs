using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Tests.Domain.Models.Bfm;

public sealed class BlockSamplerTests
{
    private const double Alpha = 2;

    /// <summary>Users 0 and 1; feature 2 is had by both, by user 0 at 1 and, beside feature 3, by user 1 at 1/√2.</summary>
    private static readonly FeatureBlock Features = new(2, [FeatureGroup.Identity(2), FeatureGroup.Labels(["both", "one"], [["both"], ["both", "one"]])]);

    /// <summary>User 0 rated two movies, of which the factor is 0.5 and −1; user 1 rated the first.</summary>
    private static readonly double[] Others = [0.5, -1];

    [Fact]
    public void Values_OfAGroup_AreOneOverTheRootOfTheirNumber()
    {
        Assert.Equal([0..2, 2..4], Features.Groups);
        Assert.Equal([0, 1, 0, 1, 1], Features.Entities);
        Assert.Equal([1, 1, 1, MathF.Sqrt(0.5f), MathF.Sqrt(0.5f)], Features.Values);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Draw_ManyTimes_HasTheMeanAndVarianceOfTheClosedForm(int component)
    {
        // The last weight, the "one" of user 1, given all others: its factor there is h = x (a + c), a being what the
        // user's other features sum to and c the movie's, and h = x in the linear part. With e the residual without it,
        // the posterior is normal with precision α h² + λ and mean (α h e + λ μ) / precision.
        double x = Math.Sqrt(0.5);
        List<double> errors = [];
        for (ulong seed = 0; seed < 4000; seed++)
        {
            SplitMix64 random = new(seed);
            BlockSampler block = new(Features, [2, 1], 1, random);
            double start = block.Weights(component, 1)[1];
            double[] c = component == 0 ? [1, 1] : Others;
            SetMoments(block, c, [0.3, -0.2, 0.7]);
            block.Draw(component, Alpha, random);

            double drawn = block.Weights(component, 1)[1];
            double a = component == 0 ? 0 : block.Sums[1][1] - (x * drawn);
            double h = x * (a + c[0]);
            // The residual after the other weights were drawn: what is left now, and what this weight's step took away.
            double e = block.Moments[1].E + (h * drawn);
            GroupPrior prior = block.Prior(component, 1);
            double precision = (Alpha * h * h) + prior.Precision;
            errors.Add((drawn - (((Alpha * h * e) + (prior.Precision * prior.Mean)) / precision)) * Math.Sqrt(precision));
            Assert.NotEqual(start, drawn);
        }

        Assert.Equal(0, errors.Average(), tolerance: 0.05);
        Assert.Equal(1, errors.Average(error => error * error), tolerance: 0.08);
    }

    [Fact]
    public void Draw_AFactor_ToldHowPredictionsGrew()
    {
        SplitMix64 random = new(1);
        BlockSampler block = new(Features, [2, 1], 1, random);
        SetMoments(block, Others, [0.3, -0.2, 0.7]);
        double pairs = block.Pairs[1];
        double sum = block.Sums[1][1];

        block.Draw(1, Alpha, random);

        // The pairs of user 1's three features: ½ (q² − Σ x² v²), with x of 1, √½ and √½.
        double own = block.Weights(1, 0)[1];
        double both = block.Weights(1, 1)[0];
        double one = block.Weights(1, 1)[1];
        double q = own + (Math.Sqrt(0.5) * (both + one));
        Assert.Equal(q, block.Sums[1][1], 6);
        Assert.Equal(0.5 * ((q * q) - (own * own) - (0.5 * both * both) - (0.5 * one * one)), block.Pairs[1], 6);
        Assert.Equal(block.Pairs[1] - pairs, block.Constants[1], 6);
        Assert.Equal(q - sum, block.Slopes[1], 6);
        Assert.Equal(0.7 - block.Constants[1] - (block.Slopes[1] * Others[0]), block.Moments[1].E, 6);
    }

    private static void SetMoments(BlockSampler block, double[] c, double[] e)
    {
        block.Moments[0] = new RatingMoments { C = c[0] + c[1], CSquared = (c[0] * c[0]) + (c[1] * c[1]), E = e[0] + e[1], EC = (e[0] * c[0]) + (e[1] * c[1]) };
        block.Moments[1] = new RatingMoments { C = c[0], CSquared = c[0] * c[0], E = e[2], EC = e[2] * c[0] };
    }
}
