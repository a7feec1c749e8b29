using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Models.Match;
using MovieRecs.Domain.Models.MlNet;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models;

public sealed class HeldOutPredictionsTests
{
    [Fact]
    public void Of_NoRatings_AreNone() => Assert.Empty(HeldOutPredictions.Of(new BiasTrainer(), new RatingDataset([]), 1, TestContext.Current.CancellationToken).Predicted);

    [Fact]
    public void Of_EnoughRatings_AreATenthAndSeparateTastes()
    {
        // Odd movies are loved and even ones are not, by nearly everybody.
        RatingDataset train = new([.. from rater in Enumerable.Range(1, 60)
                                      from movie in Enumerable.Range(1, 50)
                                      select Some.Rating(rater, movie, ((rater * movie) + movie) % 7 == 0 ? 3 : movie % 2 == 1 ? 4.5 : 2)]);

        HeldOutPredictions predictions = HeldOutPredictions.Of(new BiasTrainer(), train, 1, TestContext.Current.CancellationToken);
        MatchCalibration match = MatchCalibrator.Fit(predictions.Predicted, predictions.Given, seed: 1);

        Assert.InRange(predictions.Given.Length, 250, 350);
        Assert.True(match.Probability(2.2f) < 0.15f);
        Assert.True(match.Probability(4.3f) > 0.75f);
        Assert.All(predictions.Deviations, deviation => Assert.Equal(0, deviation));
        Assert.Equal(predictions.Predicted, HeldOutPredictions.Of(new BiasTrainer(), train, 1, TestContext.Current.CancellationToken).Predicted);
    }
}
