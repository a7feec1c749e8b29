using MovieRecs.Domain.Models.Match;
using MovieRecs.Domain.Models.MlNet;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Tests.Domain.Models.MlNet;

public sealed class MatchCalibratorTests
{
    [Fact]
    public void Fit_OutcomesOfALogisticCurve_RecoversIt()
    {
        MatchCalibration truth = MatchCalibration.Logistic(2.5, 3.2);
        (float[] predicted, float[] given) = Draw(truth.Probability);

        MatchCalibration fitted = MatchCalibrator.Fit(predicted, given, seed: 1);

        Assert.All(new float[] { 2, 2.5f, 3, 3.5f, 4, 4.5f }, stars => Assert.Equal(truth.Probability(stars), fitted.Probability(stars), 0.03f));
    }

    [Fact]
    public void Fit_OutcomesOfASteppedCurve_FollowsTheSteps()
    {
        // No logistic curve is flat twice: the isotonic one must win.
        (float[] predicted, float[] given) = Draw(stars => stars < 2 ? 0.1f : stars < 4 ? 0.5f : 0.9f);

        MatchCalibration fitted = MatchCalibrator.Fit(predicted, given, seed: 1);

        Assert.Equal(0.1f, fitted.Probability(1.5f), 0.05f);
        Assert.Equal(0.5f, fitted.Probability(2.4f), 0.05f);
        Assert.Equal(0.5f, fitted.Probability(3.6f), 0.05f);
        Assert.Equal(0.9f, fitted.Probability(4.5f), 0.05f);
    }

    [Fact]
    public void Fit_EverythingLiked_IsNearlyCertain()
    {
        float[] predicted = [.. Enumerable.Range(0, 300).Select(at => 3 + (at / 300f))];

        Assert.Equal(0.99f, MatchCalibrator.Fit(predicted, [.. predicted.Select(_ => 4f)], seed: 1).Probability(3));
        Assert.Equal(0.01f, MatchCalibrator.Fit(predicted, [.. predicted.Select(_ => 2f)], seed: 1).Probability(3));
    }

    [Fact]
    public void Fit_HigherPredictionsLikedLess_NeverFalls()
    {
        (float[] predicted, float[] given) = Draw(stars => 1 - (stars / 5));

        MatchCalibration fitted = MatchCalibrator.Fit(predicted, given, seed: 1);

        Assert.True(fitted.Probability(4.5f) >= fitted.Probability(1.5f));
    }

    [Fact]
    public void Fit_SamePredictionForAll_IsTheirShare()
    {
        float[] given = [.. Enumerable.Range(0, 1000).Select(at => at % 4 == 0 ? 4f : 3f)];

        MatchCalibration fitted = MatchCalibrator.Fit([.. given.Select(_ => 3.5f)], given, seed: 1);

        Assert.Equal(0.25f, fitted.Probability(3.5f), 0.05f);
    }

    [Fact]
    public void Fit_TooFew_IsTheDefault() => Assert.Same(MatchCalibration.Default, MatchCalibrator.Fit([4, 2], [5, 1], seed: 1));

    private static (float[] Predicted, float[] Given) Draw(Func<float, float> probability)
    {
        SplitMix64 numbers = new(7);
        float[] predicted = [.. Enumerable.Range(0, 6000).Select(_ => 0.5f + (4.5f * (float)numbers.Unit()))];
        return (predicted, [.. predicted.Select(stars => numbers.Unit() <= probability(stars) ? 4f : 3f)]);
    }
}
