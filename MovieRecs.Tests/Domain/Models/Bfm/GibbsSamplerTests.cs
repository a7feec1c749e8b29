using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Numerics;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Bfm;

public sealed class GibbsSamplerTests
{
    [Fact]
    public void Sweep_CancelledWithinIt_StopsBeforeTheNextComponent()
    {
        RatingDataset train = Some.Dataset((1, 10, 5), (1, 20, 1), (2, 10, 4));
        using CancellationTokenSource cancellation = new();
        CancelsWhenDrawn likelihood = new(new GaussianLikelihood(train.GlobalMean), cancellation);
        FeatureBlock users = new(2, [FeatureGroup.Identity(2)]);
        GibbsSampler sampler = new(train, users, users, likelihood, rank: 1, seed: 42);

        Assert.Throws<OperationCanceledException>(() => sampler.Sweep(cancellation.Token));

        Assert.True(likelihood.IsDrawn);
        Assert.Equal([0, 0], sampler.Users.Weights(0, 0).ToArray());
    }

    private sealed class CancelsWhenDrawn(GaussianLikelihood inner, CancellationTokenSource cancellation) : IRatingLikelihood
    {
        public bool IsDrawn { get; private set; }

        public double Precision => inner.Precision;

        public double Intercept => inner.Intercept;

        public ReadOnlySpan<double> Cutpoints => inner.Cutpoints;

        public void Start(RatingTable ratings) => inner.Start(ratings);

        public void Draw(RatingTable ratings, SplitMix64 random)
        {
            inner.Draw(ratings, random);
            IsDrawn = true;
            cancellation.Cancel();
        }
    }
}
