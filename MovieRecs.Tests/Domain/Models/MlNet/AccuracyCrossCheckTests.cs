using CsCheck;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Models.MlNet;

namespace MovieRecs.Tests.Domain.Models.MlNet;

public sealed class AccuracyCrossCheckTests
{
    [Fact]
    public void Of_ThreePredictions_IsByHand()
    {
        // Errors 1, 0 and −2: √(5/3) and 1.
        (double rmse, double mae) = AccuracyCrossCheck.Of([4, 3, 1], [3, 3, 3]);

        Assert.Equal(Math.Sqrt(5 / 3.0), rmse, 1e-6);
        Assert.Equal(1, mae, 1e-6);
    }

    [Fact]
    public void Of_AnyPredictions_AgreesWithOurMetrics() =>
        Gen.Select(Gen.Float[0.5f, 5], Gen.Int[1, 10]).Array[1, 500].Sample(
            pairs =>
            {
                float[] predicted = Array.ConvertAll(pairs, pair => pair.Item1);
                float[] given = Array.ConvertAll(pairs, pair => pair.Item2 / 2f);

                AccuracyMetrics ours = AccuracyMetrics.Of(predicted, given);
                (double rmse, double mae) = AccuracyCrossCheck.Of(predicted, given);

                Assert.Equal(ours.Rmse, rmse, 1e-6);
                Assert.Equal(ours.Mae, mae, 1e-6);
            },
            iter: 30);

    [Fact]
    public void Of_NoPairsOrNoNumbers_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => AccuracyCrossCheck.Of([], []));
        Assert.Throws<ArgumentException>(() => AccuracyCrossCheck.Of([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => AccuracyCrossCheck.Of([1, float.NaN], [1, 2]));
    }
}
