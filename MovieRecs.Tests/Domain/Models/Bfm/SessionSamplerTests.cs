using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Bfm;

public sealed class SessionSamplerTests
{
    [Fact]
    public void Of_TwoUsers_NumbersTheirSessionsOneAfterTheOther()
    {
        RatingDataset train = new([Some.Rating(1, 1, 3, 10), Some.Rating(1, 2, 3, 900), Some.Rating(2, 1, 3, 12), Some.Rating(2, 2, 3, 12)], keepTimes: true);

        Assert.Equal(3, SessionSampler.Of(train).Weights.Length);
    }

    [Fact]
    public void Draw_AnyTime_LeavesResidualsThatAddUp()
    {
        RatingTable ratings = Table(4);
        new[] { 0.5f, -1, 0.25f, 2 }.CopyTo(ratings.Residuals, 0);
        SessionSampler sampler = new([0, 1, 1, 0], 2);
        SplitMix64 random = new(1);

        for (int sweep = 0; sweep < 3; sweep++)
            sampler.Draw(ratings, alpha: 2, random);

        (double first, double second) = (sampler.Weights[0], sampler.Weights[1]);
        Assert.NotEqual(first, second);
        Assert.Equal([0.5, -1, 0.25, 2], new[] { first, second, second, first }.Select((weight, at) => Math.Round(ratings.Residuals[at] + weight, 5)));
    }

    [Fact]
    public void Draw_SessionsOfAKnownSpread_FindsIt()
    {
        // 1,000 sessions of three ratings: s ~ N(0.3, 0.5²), noise of precision 1.
        SplitMix64 random = new(3);
        RatingTable ratings = Table(3000);
        for (int session = 0; session < 1000; session++)
        {
            double weight = 0.3 + (0.5 * random.Gaussian());
            for (int at = 0; at < 3; at++)
                ratings.Residuals[(3 * session) + at] = (float)(weight + random.Gaussian());
        }

        SessionSampler sampler = new([.. Enumerable.Range(0, 3000).Select(rating => rating / 3)], 1000);
        List<GroupPrior> priors = [];
        for (int sweep = 0; sweep < 60; sweep++)
        {
            sampler.Draw(ratings, alpha: 1, random);
            if (sweep >= 20)
                priors.Add(sampler.Prior);
        }

        Assert.Equal(0.3, priors.Average(prior => prior.Mean), tolerance: 0.06);
        Assert.Equal(0.5, priors.Average(prior => 1 / Math.Sqrt(prior.Precision)), tolerance: 0.07);
    }

    /// <summary>One person's ratings, for their residuals.</summary>
    private static RatingTable Table(int count) => new(new RatingDataset([.. Some.Ratings(1, count)], keepTimes: true));
}
